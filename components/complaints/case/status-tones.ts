import type { Tone } from '@/components/ui/theme/tokens';
import type { ComplaintStatus } from '@/lib/complaints/model';

/** What each status means to those who work the queue: amber asks somebody for something. */
export const STATUS_TONES = {
  received: 'info',
  returned: 'attention',
  supervisor_review: 'danger',
  routed: 'info',
  in_progress: 'info',
  waiting_provider: 'attention',
  paused: 'attention',
  resolved: 'success',
  rejected: 'neutral',
  closed: 'neutral',
  merged: 'neutral',
} as const satisfies Record<ComplaintStatus, Tone>;
