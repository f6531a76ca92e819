import type { FacilityFacts } from '@/lib/facilities/queries/facility-facts';
import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';
import type { TransferFacts, TransferPolicy } from '@/lib/transfers/rules/facts';
import { decideTogether, type Decided } from '@/lib/transfers/rules/decide-together';
import type { Outcome } from '@/lib/transfers/rules/finding-terms';
import { strictest, type Finding, type TransferDecision } from '@/lib/transfers/rules/findings';
import { rankFacilities, type Vicinity } from '@/lib/transfers/rules/rank-facilities';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** A facility in the list: its facts, and what the rules say of it as a choice for those who are ticked. */
export interface Candidate extends FacilityFacts {
  decision: { readonly outcome: Outcome; readonly findings: readonly Finding[] };
}

/** The request as far as it is filled in. */
export interface Asked {
  readonly family: readonly FamilyCandidate[];
  readonly claim: TransferFacts['claim'];
  readonly policy: TransferPolicy;
  readonly today: CalendarDate;
}

const OF_THE_CHOICE: readonly string[] = [
  'T12.typeNotAllowed',
  'T12.outsideAreaRefused',
  'T12.outsideAreaApproval',
  'T12.outsideAreaAllowed',
];

/**
 * What a decision says of the facility, and what it says of the member wherever they go. A member who has to wait (T8) would otherwise
 * make every facility look unsuitable. T8 is about the facility only where going back to another one (T6) would be possible.
 */
export function splitFindings(decision: Pick<TransferDecision, 'findings'>): { facility: Finding[]; member: Finding[] } {
  const elsewhereBack = decision.findings.some(({ key }) => key === 'T6.otherFacility');
  const facility: Finding[] = [];
  const member: Finding[] = [];
  for (const finding of decision.findings) {
    const { code, key } = finding;
    const ofTheChoice = ['T1', 'T10', 'T11'].includes(code) || OF_THE_CHOICE.includes(key) || (elsewhereBack && ['T6', 'T8'].includes(code));
    (ofTheChoice ? facility : member).push(finding);
  }
  return { facility, member };
}

/** How a facility suits those who are ticked: refused where it suits nobody, allowed where it suits all, else between. */
export function facilityFit(decided: readonly Decided<FamilyCandidate>[]): Candidate['decision'] {
  const each = decided.map(({ decision }) => splitFindings(decision).facility);
  const outcomes = each.map((findings) => strictest(findings));
  const findings = each.flat().filter((finding, index, all) => all.findIndex(({ key }) => key === finding.key) === index);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'refused')) return { outcome: 'refused', findings };
  return { outcome: outcomes.every((outcome) => outcome === 'allowed') ? 'allowed' : 'needs_approval', findings };
}

/** Every facility with its fit, the suitable and near ones first. */
export function rankCandidates(facilities: readonly FacilityFacts[], asked: Asked, near: Vicinity): Candidate[] {
  const candidates = facilities.map((facility) => ({
    ...facility,
    decision: facilityFit(decideTogether(asked.family, { target: facility, claim: asked.claim }, asked.policy, asked.today)),
  }));
  return rankFacilities(candidates, near);
}
