import type { EvidenceKind } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { decideCurrentContract } from './current-contract';
import { decideMovedDomicile, decideOfficialDuty } from './early-letters';
import { effectiveDateOf, stateEffectiveDate } from './effective-date';
import { decideNotOwnChoice, decideRedistributionReturn } from './facility-choice';
import type { TransferFacts, TransferPolicy } from './facts';
import { paperFor } from './finding-catalog';
import { strictest, type Finding, type TransferDecision } from './findings';
import { refuseDeceasedOrDuplicate, refuseSameFacility, refuseSecondTransfer } from './member-state';
import { decidePayerPolicy } from './payer-policy';
import { decideCapacity, decideTargetContract } from './target-facility';
import { decideTenure, refuseTooEarly, tenureReachedOn } from './tenure';

/**
 * Decides whether a member may move to a facility, with every rule T1-T14 of DOMAIN that applied; the strictest outcome
 * wins. `today` is the day of the request in the branch's zone. Pure: the form explains with the function with which the
 * command refuses.
 */
export function decideTransfer(facts: TransferFacts, policy: TransferPolicy, today: CalendarDate): TransferDecision {
  const { member, current, target } = facts;
  const effectiveDate = effectiveDateOf(today);
  const sameFacility = refuseSameFacility(current, target);
  const findings = present(
    sameFacility,
    ...decideGrounds(facts, policy, today, effectiveDate),
    refuseDeceasedOrDuplicate(member),
    decideTargetContract(target, effectiveDate),
    // The member already counts at the current facility: staying there fills no place.
    sameFacility === null ? decideCapacity(target, facts.groupSize, policy) : null,
    ...decidePayerPolicy(facts, today, effectiveDate),
    refuseSecondTransfer(facts.openTransfer),
    stateEffectiveDate(facts, effectiveDate),
  );
  return {
    outcome: strictest(findings),
    findings,
    effectiveDate,
    earliestDate: earliestDate(findings, facts, policy),
    neededEvidence: neededEvidence(findings),
  };
}

/** T2-T8: why the member may leave the current facility, or that it is too early. */
function decideGrounds(facts: TransferFacts, policy: TransferPolicy, today: CalendarDate, effectiveDate: CalendarDate): Finding[] {
  const { member, current, target, claim } = facts;
  const tenure = decideTenure(current, policy, today);
  if (current === null) return present(tenure);
  const asked = present(
    tenure,
    tenure === null ? decideMovedDomicile(claim, current, policy, today) : null,
    tenure === null ? decideOfficialDuty(claim, policy, today) : null,
    tenure === null ? decideNotOwnChoice(member.segment, claim.reason, current, policy) : null,
    decideRedistributionReturn(claim.reason, current, target),
  );
  const contract = decideCurrentContract(claim.reason, current, today, effectiveDate, asked.some(isGround));
  const findings = present(...asked, contract);
  return findings.some(isGround) ? findings : [...findings, refuseTooEarly(current, policy)];
}

function isGround({ outcome }: Finding): boolean {
  return outcome === 'allowed' || outcome === 'needs_approval';
}

/** Waiting helps where T8 refuses, but nobody waits for a deceased or duplicate member (T9). */
function earliestDate(findings: readonly Finding[], { current }: TransferFacts, policy: TransferPolicy): CalendarDate | null {
  if (current === null || !has(findings, 'T8') || has(findings, 'T9')) return null;
  return tenureReachedOn(current.since, policy);
}

/** Letters of T3 and T4 count only where nothing else lets the member go; no paper helps against T9. */
function neededEvidence(findings: readonly Finding[]): EvidenceKind[] {
  if (has(findings, 'T9')) return [];
  const tooEarly = has(findings, 'T8');
  return findings
    .filter(({ outcome }) => tooEarly || outcome !== 'information')
    .map(({ key }) => paperFor(key))
    .filter((paper) => paper !== null);
}

function has(findings: readonly Finding[], code: Finding['code']): boolean {
  return findings.some((each) => each.code === code);
}

function present(...findings: readonly (Finding | null)[]): Finding[] {
  return findings.filter((each) => each !== null);
}
