import type { PaperKind } from '@/lib/requests/model';
import { PAPERS_FOR, PAPERS_FOR_NEWBORN_NAME, type RequestFacts, type Wish } from './facts';
import { isPlaceholder } from './names';

/** Papers of which one must be attached for this wish; none for a change of contact. */
export function acceptedPapers(wish: Wish, { member }: Pick<RequestFacts, 'member'>): readonly PaperKind[] {
  const namesNewborn = wish.kind === 'identity_correction' && wish.name !== null && isPlaceholder(member.name);
  return namesNewborn ? PAPERS_FOR_NEWBORN_NAME : PAPERS_FOR[wish.kind];
}

/** I6: the papers of which one is still missing, none when one is there. */
export function missingPapers(wish: Wish, facts: Pick<RequestFacts, 'member' | 'papers'>): readonly PaperKind[] {
  const accepted = acceptedPapers(wish, facts);
  return facts.papers.some((paper) => accepted.includes(paper)) ? [] : accepted;
}
