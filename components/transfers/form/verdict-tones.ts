import type { Tone } from '@/components/ui/theme/tokens';
import type { FindingOutcome } from '@/lib/transfers/rules/findings';
import type { VerdictWord } from './request-verdict';

/** Green, amber, red; the word and the icon always stand beside them. */
export const VERDICT_TONES = {
  allowed: 'success',
  needs_approval: 'attention',
  partly: 'attention',
  refused: 'danger',
  information: 'neutral',
} as const satisfies Record<VerdictWord | FindingOutcome, Tone>;
