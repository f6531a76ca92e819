import type { FacilityFacts } from '@/lib/facilities/queries/facility-facts';
import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';
import { decideTogether } from '@/lib/transfers/rules/decide-together';
import type { Outcome, TransferCode } from '@/lib/transfers/rules/finding-terms';
import { strictest, type Finding, type TransferDecision } from '@/lib/transfers/rules/findings';
import { splitFindings, type Asked } from './facility-fit';

/** The verdict beside a name: the word, and the one finding that says most about it. */
export interface MemberVerdict {
  outcome: Outcome;
  lead: Finding | null;
}

/** What stops a member for good stands before what waiting or another choice would cure. */
const WEIGHTIEST_FIRST: readonly TransferCode[] = ['T9', 'T13', 'T1', 'T10', 'T12', 'T8'];

/** The finding that explains the outcome in a few words; null when nothing weighs. */
export function leadingFinding({ outcome, findings }: Pick<TransferDecision, 'outcome' | 'findings'>): Finding | null {
  const weighing = findings.filter((each) => each.outcome === outcome);
  const rank = ({ code }: Finding) => (WEIGHTIEST_FIRST.includes(code) ? WEIGHTIEST_FIRST.indexOf(code) : WEIGHTIEST_FIRST.length);
  return [...weighing].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The verdict of a decision. */
export function verdictOf(decision: Pick<TransferDecision, 'outcome' | 'findings'>): MemberVerdict {
  return { outcome: decision.outcome, lead: leadingFinding(decision) };
}

/**
 * Verdicts of the whole family by member id: of those ticked as the request stands, of the others as if they were ticked too. Without
 * a chosen facility it is what holds wherever they go, told by the `likeliest` facility; null when there is none to tell by.
 */
export function familyVerdicts(asked: Asked, ticked: readonly string[], chosen: FacilityFacts | null, likeliest: FacilityFacts | null): Map<string, MemberVerdict | null> {
  const target = chosen ?? likeliest;
  return new Map(
    asked.family.map((each) => {
      if (target === null) return [each.member.id, null];
      const group = asked.family.filter(({ member }) => member.id === each.member.id || ticked.includes(member.id));
      const decision = decideTogether(group, { target, claim: asked.claim }, asked.policy, asked.today).find(({ facts }) => facts === each)?.decision;
      if (!decision) return [each.member.id, null];
      return [each.member.id, verdictOf(chosen ? decision : withoutFacility(decision))];
    }),
  );
}

/** Nobody of the family can move anywhere: each has an open transfer (T13), or is deceased or a duplicate (T9). */
export function nobodyCanMove(family: readonly FamilyCandidate[]): boolean {
  return family.every(({ member, openTransfer }) => openTransfer !== null || member.statusReason === 'deceased' || member.statusReason === 'duplicate');
}

function withoutFacility(decision: TransferDecision): Pick<TransferDecision, 'outcome' | 'findings'> {
  const findings = splitFindings(decision).member;
  return { outcome: strictest(findings), findings };
}
