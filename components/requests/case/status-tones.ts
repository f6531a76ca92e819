import type { Tone } from '@/components/ui/theme/tokens';
import type { RequestStatus } from '@/lib/requests/model';

/** What each status means to those who work the queue: amber asks the desk for something, green did happen. */
export const STATUS_TONES = {
  requested: 'info',
  returned: 'attention',
  applied: 'success',
  rejected: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<RequestStatus, Tone>;
