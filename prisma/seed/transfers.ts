import { isOpenStatus } from '@/lib/transfers/model';
import type { SeedContext } from './context';
import { CASES } from './cases';
import { caseMembers } from './case-terms';
import type { Ledger } from './ledger';
import type { SeedMember } from './model';
import type { FamilyPool } from './pool';
import { type Random, seededRandom } from './random';
import { type SeedTransfer, runCourse } from './transfer-course';
import { type TransferKind, type TransferPlan, isSupervisors, planTransfers } from './transfer-plan';
import { tryRequest } from './transfer-request';

/** Transfers that one request made together. */
export type SeedBatch = readonly SeedTransfer[];

/**
 * Makes the transfers of all branches, oldest request first: for each plan the first family of the pool whose request the rules let stand
 * there. Updates the ledger as it goes.
 */
export function makeTransfers({ months, members, book }: Pick<SeedContext, 'months' | 'members' | 'book'>, ledger: Ledger, pool: FamilyPool): SeedBatch[] {
  const random = seededRandom(2_024);
  const planned = planTransfers(random, months, members, book);
  const reserved = new Map<TransferPlan, readonly SeedMember[]>();
  for (const [status, member] of casesWithTransfer(months)) {
    // The last of its kind in the queue of Bandar Lampung, so that it stands with the newest.
    const plan = planned.findLast((one) => one.branchId === member.branchId && one.status === status && !reserved.has(one));
    if (plan !== undefined) reserved.set(plan, [member]);
  }
  return planned.map((plan) => {
    const own = reserved.get(plan);
    const wished: TransferPlan = own === undefined ? plan : { ...plan, kind: plan.status === 'approved' ? 'wish' : 'full', together: 1 };
    const batch = own === undefined ? fulfil(random, ledger, months.todayDay, wished, pool) : attempt(random, ledger, months.todayDay, wished, own);
    if (batch === null) throw new Error(`no member can have a transfer that is ${plan.status} at ${plan.branchId}`);
    record(ledger, batch);
    return batch;
  });
}

function casesWithTransfer(months: SeedContext['months']): (readonly ['requested' | 'approved' | 'returned', SeedMember])[] {
  const members = new Map(caseMembers(months).map((member) => [member.id, member]));
  const wanted = [['requested', CASES.openTransfer], ['approved', CASES.approvedTransfer], ['returned', CASES.returnedTransfer]] as const;
  return wanted.flatMap(([status, { id }]) => {
    const member = members.get(id);
    return member === undefined ? [] : [[status, member] as const];
  });
}

/** As planned if anybody can, else in the plainest way that leads there. */
function fulfil(random: Random, ledger: Ledger, today: number, plan: TransferPlan, pool: FamilyPool): SeedBatch | null {
  const plainest = isSupervisors(plan.status) ? 'full' : 'wish';
  const families = pool.of(plan.branchId);
  const start = random.int(0, Math.max(0, families.length - 1));
  for (const kind of new Set<TransferKind>([plan.kind, plainest])) {
    for (let step = 0; step < families.length; step += 1) {
      const family = families[(start + step) % families.length] ?? [];
      const batch = attempt(random, ledger, today, { ...plan, kind }, rotated(family, random.int(0, family.length - 1)));
      if (batch !== null) return batch;
    }
  }
  return null;
}

function attempt(random: Random, ledger: Ledger, today: number, plan: TransferPlan, family: readonly SeedMember[]): SeedBatch | null {
  // Targets are drawn: a few draws before somebody is given up.
  for (let draw = 0; draw < 4; draw += 1) {
    const request = tryRequest(random, ledger, plan, family);
    const batch = request === null ? null : runCourse(random, ledger, today, plan, request);
    if (batch !== null) return batch;
  }
  return null;
}

function record(ledger: Ledger, batch: SeedBatch): void {
  for (const { member, plan, request } of batch) {
    ledger.use(member);
    if (isOpenStatus(plan.status)) ledger.expect(request.target.code);
    if (plan.status === 'applied') ledger.move(member.periods.at(-1)?.facilityCode ?? null, request.target.code);
  }
}

const rotated = <T>(items: readonly T[], by: number): T[] => [...items.slice(by), ...items.slice(0, by)];
