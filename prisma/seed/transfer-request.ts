import type { EvidenceKind, TransferReason } from '@/lib/transfers/model';
import { decideTransfer } from '@/lib/transfers/rules/decide-transfer';
import type { TransferFacts, TransferPolicy } from '@/lib/transfers/rules/facts';
import type { TransferCode } from '@/lib/transfers/rules/finding-terms';
import type { TransferDecision } from '@/lib/transfers/rules/findings';
import { type Day, dateOf } from './days';
import { type SeedFacility, facilityCode } from './facilities';
import { ENDED_FACILITY, ENDING_FACILITY, FULL_FACILITY } from './facility-states';
import type { Ledger } from './ledger';
import type { SeedMember } from './model';
import { POLICY_VALUES } from './policy-values';
import type { Random } from './random';
import { type TransferKind, type TransferPlan, isSupervisors } from './transfer-plan';

/** A request as it could be made, with what the rules say to it. */
export interface SeedRequest {
  readonly members: readonly { readonly member: SeedMember; readonly facts: TransferFacts; readonly decision: TransferDecision }[];
  readonly target: SeedFacility;
  readonly claim: TransferFacts['claim'];
}

export const TRANSFER_POLICY: TransferPolicy = {
  tenureMonths: policyValue('transfer.tenure_months'),
  membersPerDoctor: policyValue('transfer.members_per_doctor'),
};

/** The rule by which each kind is to succeed; a request that the rules judge otherwise is not of the kind. */
const CODES: Record<TransferKind, TransferCode> = {
  wish: 'T2', moved_domicile: 'T3', official_duty: 'T4', not_own_choice: 'T5', redistribution_return: 'T6', contract_ended: 'T7', full: 'T11', outside: 'T12',
};
const REASONS: Record<TransferKind, TransferReason> = {
  wish: 'wish', moved_domicile: 'moved_domicile', official_duty: 'official_duty', not_own_choice: 'not_own_choice',
  redistribution_return: 'redistribution_return', contract_ended: 'contract_ended', full: 'wish', outside: 'wish',
};

/** Facilities whose contract ended or is about to. */
const TROUBLED = new Set([...Object.values(ENDED_FACILITY), ...Object.values(ENDING_FACILITY)].map(facilityCode));

/** The request of these members as planned, or null when the rules do not let it stand where the plan wants it. */
export function tryRequest(random: Random, ledger: Ledger, plan: TransferPlan, family: readonly SeedMember[]): SeedRequest | null {
  const day = dateOf(plan.requestedOn);
  const able = family.filter((member) => !ledger.isUsed(member) && member.createdAt < day && ledger.current(member, plan.requestedOn) !== null);
  const [first] = able;
  if (first === undefined || !mayBe(plan, first)) return null;
  const target = drawTarget(random, ledger, plan, first);
  if (target === null) return null;
  const claim = claimOf(random, ledger, plan, first);
  const asking = able.filter(({ segment, governmentId }) => segment === first.segment && governmentId === first.governmentId).slice(0, plan.together);
  const members = asking.map((member) => {
    const facts = factsOf(ledger, member, target, claim, plan.requestedOn, asking.length);
    return { member, facts, decision: decideTransfer(facts, TRANSFER_POLICY, day) };
  });
  return members.every(({ decision }) => fits(plan, decision)) ? { members, target, claim } : null;
}

/** Whether it is worth asking the rules: a cheap look at what the kind needs. */
function mayBe({ kind, requestedOn }: TransferPlan, { segment, periods }: SeedMember): boolean {
  const open = periods.at(-1);
  if (open === undefined) return false;
  const short = open.from > requestedOn - 95;
  switch (kind) {
    case 'moved_domicile':
    case 'official_duty': return short;
    case 'not_own_choice': return short && (open.chosenBy === 'payer' || open.chosenBy === 'birth');
    case 'redistribution_return': return open.chosenBy === 'redistribution';
    case 'contract_ended': return TROUBLED.has(open.facilityCode);
    case 'outside': return segment === 'PBI_APBD';
    case 'wish': return !short;
    case 'full': return true;
  }
}

/** The facts on a day, as the console would load them. */
export function factsOf(ledger: Ledger, member: SeedMember, target: SeedFacility, claim: TransferFacts['claim'], on: Day, groupSize: number): TransferFacts {
  const { id, status, reason, segment, regencyCode } = member;
  return {
    member: { id, status, statusReason: reason, segment, regencyCode },
    current: ledger.current(member, on),
    target: ledger.target(target),
    openTransfer: null,
    claim,
    payer: ledger.payer(member, dateOf(on)),
    groupSize,
  };
}

function fits({ status, kind }: TransferPlan, { outcome, findings }: TransferDecision): boolean {
  if (outcome === 'refused') return false;
  if (isSupervisors(status) && outcome !== 'needs_approval') return false;
  const grave = kind === 'full' || kind === 'outside';
  return findings.some((one) => one.code === CODES[kind] && (grave ? one.outcome === 'needs_approval' : one.outcome !== 'information'));
}

function drawTarget(random: Random, ledger: Ledger, { kind, branchId }: TransferPlan, member: SeedMember): SeedFacility | null {
  const previous = member.periods.at(-2)?.facilityCode;
  if (kind === 'redistribution_return') return previous === undefined ? null : ledger.facility(previous);
  const ofBranch = ledger.facilities.filter((one) => one.branchId === branchId && one.type !== 'hospital');
  if (kind === 'full') return ofBranch.find(({ name }) => name === FULL_FACILITY[branchId]) ?? null;
  const suits = ofBranch.filter((one) => (one.regencyCode === member.regencyCode) === (kind !== 'outside') && !one.doctorsFixed);
  return suits.length === 0 ? null : random.pick(suits);
}

/** What the officer enters: a letter where reason or payer ask for one. */
function claimOf(random: Random, ledger: Ledger, { kind, requestedOn }: TransferPlan, member: SeedMember): TransferFacts['claim'] {
  const evidence: EvidenceKind[] = [];
  const since = member.periods.at(-1)?.from ?? requestedOn;
  const letterDay = Math.max(since, requestedOn - random.int(1, 20));
  if (kind === 'moved_domicile') evidence.push('domicile_letter');
  if (kind === 'official_duty') evidence.push('assignment_letter');
  const letterRequired = member.segment === 'PBI_APBD' ? (ledger.payer(member, dateOf(requestedOn))?.letterRequired ?? 'none') : 'none';
  if (letterRequired !== 'none') evidence.push(`${letterRequired}_letter`);
  return { reason: REASONS[kind], letterDate: evidence.length > 0 ? dateOf(letterDay) : null, evidence };
}

function policyValue(key: (typeof POLICY_VALUES)[number]['key']): number {
  const value = POLICY_VALUES.find((one) => one.key === key)?.value;
  if (typeof value !== 'number') throw new RangeError(`policy value ${key} is no number`);
  return value;
}
