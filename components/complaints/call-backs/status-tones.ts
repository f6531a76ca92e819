import type { Tone } from '@/components/ui/theme/tokens';
import type { AttemptOutcome, CallBackStatus } from '@/lib/complaints/model';

/** How the standing of a call-back is shown. */
export const STATUS_TONES: Record<CallBackStatus, Tone> = { open: 'info', needs_number: 'attention', done: 'success', given_up: 'danger', withdrawn: 'neutral' };

/** How what became of a call is shown in the history. */
export const OUTCOME_TONES: Record<AttemptOutcome, Tone> = { reached: 'success', no_answer: 'neutral', wrong_number: 'attention', refused: 'danger', asked_later: 'info' };
