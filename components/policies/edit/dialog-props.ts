import type { FacilitiesView } from '@/lib/policies/queries/read-facilities';
import type { PoliciesView } from '@/lib/policies/queries/read-policies';

/** What a dialog of this page is given beside its subject. */
export interface DialogProps {
  policies: PoliciesView;
  facilities: FacilitiesView;
  onClose: () => void;
  /** Done, in words. */
  onDone: (words: string) => void;
  /** Reads the page anew beneath the open dialog, after a conflict. */
  onReload: () => void;
}
