import { isOpenStatus, type TransferStatus } from '@/lib/transfers/model';
import type { MonthTable } from './calendar';
import { type Day, isWeekday } from './days';
import type { DeskBook } from './desk-book';
import { type BranchId, BRANCH_IDS, branchOf } from './offices';
import { type Random, weighted } from './random';

/** Why the member asks, as far as it decides whom and where: `outside` the payer's area, `full` facility. */
export const TRANSFER_KINDS = ['wish', 'moved_domicile', 'official_duty', 'not_own_choice', 'redistribution_return', 'contract_ended', 'full', 'outside'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export interface TransferPlan {
  readonly branchId: BranchId;
  readonly kind: TransferKind;
  /** Where it stands today. */
  readonly status: TransferStatus;
  readonly requestedOn: Day;
  /** Minutes after midnight at the branch. */
  readonly minutes: number;
  /** Members of one family card who ask together, if so many can. */
  readonly together: number;
}

const COUNTS: Record<BranchId, Record<TransferStatus, number>> = {
  bdl: { requested: 32, returned: 6, approved: 26, applied: 560, rejected: 62, cancelled: 44 },
  dps: { requested: 14, returned: 4, approved: 14, applied: 300, rejected: 34, cancelled: 24 },
  sby: { requested: 18, returned: 4, approved: 18, applied: 380, rejected: 42, cancelled: 30 },
  jyp: { requested: 12, returned: 3, approved: 12, applied: 220, rejected: 24, cancelled: 18 },
};
/** With fewer members the finished transfers are fewer; the open ones stay, they are the work of the day. */
export const MEMBERS_FOR_ALL = 60_000;

/** What a supervisor has to look at. */
const drawNeedsApproval = weighted<TransferKind>([['full', 0.45], ['outside', 0.35], ['redistribution_return', 0.2]]);
const drawAny = weighted<TransferKind>([
  ['wish', 0.5], ['not_own_choice', 0.15], ['moved_domicile', 0.08], ['official_duty', 0.05], ['contract_ended', 0.1],
  ['redistribution_return', 0.05], ['outside', 0.07],
]);

/** Statuses that only a request for a supervisor can have: all others are open to requests approved at once, too. */
export function isSupervisors(status: TransferStatus): status is 'requested' | 'returned' | 'rejected' {
  return status === 'requested' || status === 'returned' || status === 'rejected';
}

/** All transfers to make, in the order in which they were requested; each at a moment of the desk of its own. */
export function planTransfers(random: Random, months: MonthTable, members: number, book: DeskBook): TransferPlan[] {
  const lately = latelyOpen(months);
  const share = Math.min(1, members / MEMBERS_FOR_ALL);
  const plans = BRANCH_IDS.flatMap((branchId) =>
    (Object.entries(COUNTS[branchId]) as [TransferStatus, number][]).flatMap(([status, count]) => {
      const open = isOpenStatus(status);
      return Array.from({ length: open ? count : Math.max(3, Math.round(count * share)) }, (): TransferPlan => {
        return {
          branchId,
          status,
          kind: isSupervisors(status) ? drawNeedsApproval(random) : drawAny(random),
          ...settled(book, branchId, open ? random.pick(status === 'approved' ? lately : lately.slice(-8)) : drawPast(random, months), random.int(480, 840)),
          together: random.chance(0.75) ? 1 : random.int(2, 4),
        };
      });
    }),
  );
  return plans.sort((a, b) => momentOf(a) - momentOf(b));
}

function settled(book: DeskBook, branchId: BranchId, day: Day, minutes: number): Pick<TransferPlan, 'requestedOn' | 'minutes'> {
  const moment = book.settle(branchId, { day, minutes });
  return { requestedOn: moment.day, minutes: moment.minutes };
}

/** Minutes since 1970, UTC. */
function momentOf({ branchId, requestedOn, minutes }: TransferPlan): number {
  return requestedOn * 1_440 + minutes - branchOf(branchId).utcOffset * 60;
}

/**
 * Days on which a request still takes effect today or later: the weekdays of this month before today, on the 1st those of last month. Early
 * in a month there may be none; then any day before today will do.
 */
function latelyOpen({ first, todayDay }: MonthTable): Day[] {
  const from = first(0) < todayDay ? first(0) : first(1);
  const days = Array.from({ length: todayDay - from }, (_, index) => from + index);
  const weekdays = days.filter(isWeekday);
  return weekdays.length > 0 ? weekdays : days;
}

/** As far back as reports compare: two years. */
const MONTHS = 24;

/** A weekday of an earlier month within the last two years: whatever was asked then has taken effect before today. */
function drawPast(random: Random, { first, todayDay }: MonthTable): Day {
  const month = random.int(first(0) < todayDay ? 1 : 2, MONTHS);
  for (;;) {
    const day = random.int(first(month), first(month - 1) - 1);
    if (isWeekday(day)) return day;
  }
}
