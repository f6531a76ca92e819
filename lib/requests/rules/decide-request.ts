import { decideContact } from './contact';
import { decideDeath } from './death';
import type { RequestFacts, Wish } from './facts';
import { finding, strictest, type Finding, type RequestDecision } from './findings';
import { decideIdentity } from './identity';
import { decideNewborn } from './newborn';
import { missingPapers } from './papers';
import type { CalendarDate } from '@/lib/values/calendar-date';

/**
 * Decides what becomes of a request, with every rule that had something to say; the strictest outcome wins. `today` is the day in the
 * branch's zone. Pure: the form explains with the function with which the command refuses.
 */
export function decideRequest(wish: Wish, facts: RequestFacts, today: CalendarDate): RequestDecision {
  const own = decideKind(wish, facts, today);
  const closed = refuseClosedRecord(wish, facts);
  const papers = closed.length > 0 ? [] : missingPapers(wish, facts);
  const findings = [
    ...own,
    ...(papers.length > 0 ? [finding('I6.missing', { papers: papers.includes('ktp') ? 'identity' : papers.includes('death_letter') ? 'death' : papers.includes('birth_letter') ? 'newborn' : 'name' })] : []),
    ...refuseSecond(facts),
    ...closed,
  ];
  return { outcome: strictest(findings), findings, neededPapers: papers, needsNote: findings.some(({ key }) => key === 'I2.otherName') };
}

function decideKind(wish: Wish, facts: RequestFacts, today: CalendarDate): Finding[] {
  switch (wish.kind) {
    case 'identity_correction':
      return decideIdentity(wish, facts, today);
    case 'contact_update':
      return decideContact(wish, facts);
    case 'death_report':
      return decideDeath(wish, facts, today);
    case 'newborn_report':
      return decideNewborn(wish, facts, today);
  }
}

/** I12: one open request of a kind at a time. The parameters are the link to it. */
function refuseSecond({ open }: RequestFacts): Finding[] {
  return open === null ? [] : [finding('I12.open', open)];
}

/** I13: a duplicate record is mended first; of a deceased member only the identity can still be corrected. */
function refuseClosedRecord({ kind }: Wish, { member }: RequestFacts): Finding[] {
  if (member.statusReason === 'duplicate') return [finding('I13.duplicate', {})];
  return member.statusReason === 'deceased' && kind !== 'identity_correction' ? [finding('I13.deceased', {})] : [];
}
