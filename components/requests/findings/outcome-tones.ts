import type { Tone } from '@/components/ui/theme/tokens';
import type { FindingOutcome } from '@/lib/requests/rules/findings';

/** Green, amber, red; the word and the icon always stand beside them. */
export const OUTCOME_TONES = {
  allowed: 'success',
  needs_approval: 'attention',
  refused: 'danger',
  information: 'neutral',
} as const satisfies Record<FindingOutcome, Tone>;
