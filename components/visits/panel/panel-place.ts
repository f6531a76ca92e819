import { createStore } from '@/components/ui/store';

/** How the panel stands on a page: beside it, folded to its edge until asked for, or not at all. */
export type PanelPlace = 'beside' | 'folded' | 'none';

const RECORD = /^\/members\/[^/]+$/;
const FORM = /^\/(members\/[^/]+\/.+|complaints\/new)$/;

/** Beside the desk and the record; folded at first beside the forms, which need the width; nowhere else. */
export function panelPlace(path: string): PanelPlace {
  if (path === '/desk' || RECORD.test(path)) return 'beside';
  return FORM.test(path) ? 'folded' : 'none';
}

const RECORD_ID = /^\/members\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\/|$)/i;

/** The member whose record, or form, is open; null on other pages. */
export function openMember(path: string): string | null {
  return RECORD_ID.exec(path)?.[1]?.toLowerCase() ?? null;
}

const KEY = 'loket-visit-panel';

/** Whether the person has folded the panel beside desk and record; kept by this browser. */
export const folded = createStore(false);

export function recallFolded(): void {
  folded.set(window.localStorage.getItem(KEY) === 'folded');
}

export function rememberFolded(value: boolean): void {
  folded.set(value);
  window.localStorage.setItem(KEY, value ? 'folded' : 'open');
}
