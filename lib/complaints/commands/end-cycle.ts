import type { CycleOutcome } from '@/lib/complaints/model';
import type { StoredFacts } from '../queries/stored-cycle';

/** The facts with the cycle ended; who ends it without having answered before answers by that. */
export function ended(facts: StoredFacts, now: Date, outcome: CycleOutcome): StoredFacts {
  const at = now.getTime();
  return { ...facts, firstResponseAt: outcome === 'merged' ? facts.firstResponseAt : (facts.firstResponseAt ?? at), ended: { at, outcome } };
}
