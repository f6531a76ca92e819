import type { Tone } from '@/components/ui/theme/tokens';
import type { HelpOutcome } from '@/lib/app-help/model';

/** Well ended, passed on, or not possible: never by colour alone, the word stands beside it. */
export function outcomeTone(outcome: HelpOutcome): Tone {
  if (outcome === 'needs_admin') return 'attention';
  return outcome === 'not_possible' ? 'neutral' : 'success';
}
