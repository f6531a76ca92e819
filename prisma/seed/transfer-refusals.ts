import { appliedCodes } from '@/lib/transfers/rules/findings';
import { decideTransfer } from '@/lib/transfers/rules/decide-transfer';
import type { Act } from './audit-rows';
import type { SeedContext } from './context';
import { dateOf, instantOf, isWeekday } from './days';
import type { Ledger } from './ledger';
import { type BranchId, BRANCH_IDS, branchOf } from './offices';
import type { FamilyPool } from './pool';
import { type Random, seededRandom } from './random';
import { staffOf } from './staff';
import { MEMBERS_FOR_ALL } from './transfer-plan';
import { TRANSFER_POLICY, factsOf } from './transfer-request';

/** Requests that the rules turned away at the desk, of two years. */
const COUNTS: Record<BranchId, number> = { bdl: 150, dps: 80, sby: 110, jyp: 60 };
const DAYS = 730;
/** Draws before a branch is content with fewer: most members may move. */
const DRAWS_EACH = 400;

/** What the audit holds of requests that the rules refused: no transfer came of them, only the codes are kept. */
export function makeRefusals({ months, members }: Pick<SeedContext, 'months' | 'members'>, ledger: Ledger, pool: FamilyPool): Act[] {
  const random = seededRandom(2_025);
  return BRANCH_IDS.flatMap((branchId) => {
    const acts: Act[] = [];
    const count = Math.ceil(COUNTS[branchId] * Math.min(1, members / MEMBERS_FOR_ALL));
    for (let draw = 0; draw < count * DRAWS_EACH && acts.length < count; draw += 1) {
      const act = tryRefusal(random, ledger, pool, branchId, months.todayDay);
      if (act !== null) acts.push(act);
    }
    return acts;
  });
}

function tryRefusal(random: Random, ledger: Ledger, pool: FamilyPool, branchId: BranchId, today: number): Act | null {
  const families = pool.of(branchId);
  if (families.length === 0) return null;
  const member = random.pick(random.pick(families));
  const day = today - random.int(1, DAYS);
  const current = ledger.current(member, day);
  if (current === null || !isWeekday(day) || member.createdAt >= dateOf(day)) return null;
  const targets = ledger.facilities.filter((one) => one.branchId === branchId && one.regencyCode === member.regencyCode && one.type !== 'hospital');
  if (targets.length === 0) return null;
  const facts = factsOf(ledger, member, random.pick(targets), { reason: 'wish', letterDate: null, evidence: [] }, day, 1);
  const decision = decideTransfer(facts, TRANSFER_POLICY, dateOf(day));
  if (decision.outcome !== 'refused') return null;
  const actor = staffOf(branchId, random.chance(0.55) ? 'loket' : 'loket2');
  const at = instantOf(day, random.int(480, 900), branchOf(branchId).utcOffset);
  return { chain: branchId, at, actor, action: 'refused', memberId: null, objectId: 'transfers.request', reason: null, detail: { codes: appliedCodes(decision.findings) } };
}
