import type { Tone } from './theme/tokens';

/** How a rule, or all rules together, came out. */
export type RuleOutcome = 'allowed' | 'needs_approval' | 'refused' | 'information';

/** Green, amber, red; the word and the icon always stand beside them. */
export const OUTCOME_TONES = {
  allowed: 'success',
  needs_approval: 'attention',
  refused: 'danger',
  information: 'neutral',
} as const satisfies Record<RuleOutcome, Tone>;
