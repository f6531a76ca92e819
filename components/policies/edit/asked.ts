import { createStore } from '@/components/ui/store';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** Which dialog stands open, and over what: ids alone, so that the newest rows are shown in it after every change. */
export type Asked =
  | { dialog: 'policy'; governmentId: string; from: CalendarDate | null }
  | { dialog: 'facility'; code: string }
  | { dialog: 'addFacility' }
  | { dialog: 'changeFacility'; code: string }
  | { dialog: 'addContract'; code: string }
  | { dialog: 'endContract'; code: string; from: CalendarDate }
  | { dialog: 'withdraw'; what: 'policy' | 'contract' | 'value'; subject: string; from: CalendarDate }
  | { dialog: 'value'; key: string }
  | { dialog: 'branch' }
  | { dialog: 'addBranch' }
  | { dialog: 'addRegency' }
  | { dialog: 'addGovernment' }
  | { dialog: 'history'; kind: 'pemda' | 'value' | 'branch'; subject: string; name: string };

/** The dialog of the page; null when none is open. */
export const asked = createStore<Asked | null>(null);

export const ask = (dialog: Asked): void => asked.set(dialog);
