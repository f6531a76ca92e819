import type { Tone } from '@/components/ui/theme/tokens';
import type { TransferStatus } from '@/lib/transfers/model';

/** What each status means to those who work the queue: amber asks the desk for something, green will or did happen. */
export const STATUS_TONES = {
  requested: 'info',
  returned: 'attention',
  approved: 'success',
  applied: 'success',
  rejected: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<TransferStatus, Tone>;
