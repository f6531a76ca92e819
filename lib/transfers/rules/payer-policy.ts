import type { EvidenceKind } from '@/lib/transfers/model';
import { dayOfMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { PemdaPolicy, TransferFacts } from './facts';
import { finding, type Finding } from './findings';

/**
 * T12: what the paying local government agreed for its members. Says everything that stands in the way, or that nothing does.
 * Without a policy on record nobody knows what was agreed, so a supervisor decides. Silent for all other segments.
 */
export function decidePayerPolicy(facts: TransferFacts, today: CalendarDate, effectiveDate: CalendarDate): Finding[] {
  if (facts.member.segment !== 'PBI_APBD') return [];
  if (facts.payer === null) return [finding('T12.noPolicy', {})];
  const { payer, target } = facts;
  const findings = [
    decideAgreement(payer, effectiveDate),
    decideType(payer, target),
    decideArea(payer, target),
    decideLetter(payer, facts.claim.evidence),
    decideCutoff(payer, today, effectiveDate),
  ].filter((each) => each !== null);
  if (findings.some(({ outcome }) => outcome !== 'information')) return findings;
  return [
    finding('T12.fulfilled', { localGovernment: payer.localGovernment.name, agreement: payer.agreement?.reference ?? '' }),
    ...findings,
  ];
}

/** The cooperation agreement (PKS) covers the effective date. */
function decideAgreement({ agreement, localGovernment }: PemdaPolicy, effectiveDate: CalendarDate): Finding | null {
  if (agreement === null) return finding('T12.noAgreement', { localGovernment: localGovernment.name });
  const named = { localGovernment: localGovernment.name, agreement: agreement.reference, effectiveDate };
  if (effectiveDate < agreement.from) return finding('T12.agreementNotStarted', { ...named, startDate: agreement.from });
  if (agreement.to !== null && agreement.to < effectiveDate) return finding('T12.agreementEnded', { ...named, endDate: agreement.to });
  return null;
}

/** The kind of facility is one it pays for. That a hospital is none of them is said by T10. */
function decideType(payer: PemdaPolicy, target: TransferFacts['target']): Finding | null {
  if (target.type === 'hospital' || payer.allowedTypes.includes(target.type)) return null;
  return finding('T12.typeNotAllowed', { localGovernment: payer.localGovernment.name, facilityType: target.type });
}

/** A facility outside its area. */
function decideArea(payer: PemdaPolicy, target: TransferFacts['target']): Finding | null {
  if (payer.localGovernment.regencyCodes.includes(target.regencyCode)) return null;
  const key = {
    refused: 'T12.outsideAreaRefused',
    needs_approval: 'T12.outsideAreaApproval',
    allowed: 'T12.outsideAreaAllowed',
  } as const;
  return finding(key[payer.outsideArea], { localGovernment: payer.localGovernment.name, facility: target.name });
}

/** The letter of its health or social office. Refused until it is there: the finding names the paper that makes it possible. */
function decideLetter(payer: PemdaPolicy, evidence: readonly EvidenceKind[]): Finding | null {
  const named = { localGovernment: payer.localGovernment.name };
  if (payer.letterRequired === 'dinkes' && !evidence.includes('dinkes_letter')) return finding('T12.dinkesLetterMissing', named);
  if (payer.letterRequired === 'dinsos' && !evidence.includes('dinsos_letter')) return finding('T12.dinsosLetterMissing', named);
  return null;
}

/** After the cut-off day its list for next month is closed. T14 keeps the date all the same, so a supervisor must settle it. */
function decideCutoff(payer: PemdaPolicy, today: CalendarDate, effectiveDate: CalendarDate): Finding | null {
  if (payer.cutoffDay === null || dayOfMonth(today) <= payer.cutoffDay) return null;
  return finding('T12.cutoffPassed', { localGovernment: payer.localGovernment.name, cutoffDay: payer.cutoffDay, effectiveDate });
}
