import { createStore } from '@/components/ui/store';

type FrameDialog = 'palette' | 'keys';

/** The dialog that stands open over the page, whichever the page. */
export const openedDialog = createStore<FrameDialog | null>(null);

/** Opens the palette or the sheet of keys. */
export function openDialog(dialog: FrameDialog): void {
  openedDialog.set(dialog);
}
