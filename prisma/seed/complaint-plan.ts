import { isWorkingDay } from '@/lib/calendar/rules/working-days';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import type { Channel, Level, OpenComplaintStatus } from '@/lib/complaints/model';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import { type BranchId, BRANCH_IDS } from './offices';
import { type Random, weighted } from './random';

/** What becomes of a complaint; `resolved` is closed by the job once its days for reopening are over. */
export type ComplaintFate = OpenComplaintStatus | 'resolved' | 'rejected' | 'merged';

export interface ComplaintPlan {
  readonly branchId: BranchId;
  readonly fate: ComplaintFate;
  readonly level: Level;
  readonly channel: Channel;
  /** Working days ago, counted from the last one before today (0). */
  readonly daysAgo: number;
  /** Just before closing time. */
  readonly atClosing: boolean;
  /** Whether it ends after a deadline. */
  readonly late: boolean;
  readonly reopened: boolean;
  /** Somebody at the case asks for a call to the member. */
  readonly flagged: boolean;
  /** Nobody has made the call that is owed, so that every branch has one open. */
  readonly uncalled: boolean;
}

const SHARES: Record<BranchId, number> = { bdl: 0.4, dps: 0.22, sby: 0.23, jyp: 0.15 };
/** So that every branch has cases in every status and work for a handler, however few there are. */
const FEWEST_AT_BRANCH = 28;
const FEWEST_OPEN = 20;
const OPEN_SHARE = 0.1;
/** About nine months. */
const OLDEST = 185;
const RECENT = 10;
/** Together with the open ones a fifth of all. */
const RECENT_ENDED = 0.11;

const REOPENED_EVERY = 33;
/** Of so many cases in progress one is old enough for a call that is owed, and one was flagged for it by hand. */
const CALLS_EVERY = 14;
const OWED_A_CALL = 8;

const OPEN_MIX: readonly (readonly [OpenComplaintStatus, number])[] = [
  ['in_progress', 0.3], ['routed', 0.2], ['waiting_provider', 0.17], ['paused', 0.15], ['received', 0.08], ['returned', 0.06], ['supervisor_review', 0.04],
];
/** Nobody pauses care that is blocked now. */
const RED_WHERE: readonly OpenComplaintStatus[] = ['in_progress', 'routed', 'waiting_provider'];
const YELLOW_WHERE: readonly OpenComplaintStatus[] = [...RED_WHERE, 'paused', 'returned', 'supervisor_review'];
const FEWEST: Record<OpenComplaintStatus, number> = { in_progress: 6, routed: 3, waiting_provider: 3, paused: 3, received: 2, returned: 1, supervisor_review: 1 };
const AGES: Record<OpenComplaintStatus, (random: Random) => number> = {
  received: weighted([[0, 0.75], [1, 0.2], [2, 0.05]]),
  returned: weighted([[1, 0.4], [2, 0.3], [3, 0.2], [5, 0.1]]),
  supervisor_review: weighted([[2, 0.3], [3, 0.3], [5, 0.2], [7, 0.2]]),
  routed: weighted([[0, 0.5], [1, 0.3], [2, 0.08], [4, 0.06], [6, 0.03], [8, 0.03]]),
  in_progress: weighted([[0, 0.16], [1, 0.22], [2, 0.18], [3, 0.12], [4, 0.08], [6, 0.08], [7, 0.06], [8, 0.05], [10, 0.03], [13, 0.02]]),
  waiting_provider: weighted([[1, 0.25], [2, 0.25], [3, 0.2], [4, 0.1], [6, 0.12], [8, 0.06], [11, 0.04]]),
  paused: weighted([[1, 0.2], [2, 0.25], [3, 0.25], [4, 0.18], [6, 0.08], [8, 0.04]]),
};
const drawChannel = weighted<Channel>([
  ['mobile_jkn', 0.26], ['care_center', 0.22], ['branch_office', 0.24], ['pandawa', 0.09], ['website', 0.08], ['sp4n_lapor', 0.04], ['email', 0.04], ['social_media', 0.03],
]);
const drawEndedLevel = weighted<Level>([['red', 0.08], ['yellow', 0.27], ['green', 0.65]]);
const AT_BRANCH: readonly Channel[] = ['branch_office', 'pandawa'];

/** How many complaints belong to so many members. */
export const complaintCount = (members: number): number => Math.max(120, Math.min(4_000, Math.round(members / 15)));

/** Whether a channel begins at the branch rather than at the central office. */
export const beginsAtBranch = (channel: Channel): boolean => AT_BRANCH.includes(channel);

/** The complaints of all branches as they are to be, the merged ones last of each branch. */
export function planComplaints(random: Random, members: number): ComplaintPlan[] {
  const count = complaintCount(members);
  const others = BRANCH_IDS.slice(1).map((id) => [id, Math.max(FEWEST_AT_BRANCH, Math.round(count * SHARES[id]))] as const);
  const first = count - others.reduce((sum, [, number]) => sum + number, 0);
  return ([['bdl', first], ...others] as const).flatMap(([branchId, number]) => planBranch(random, branchId, number));
}

function planBranch(random: Random, branchId: BranchId, count: number): ComplaintPlan[] {
  const open = Math.max(FEWEST_OPEN, Math.round(count * OPEN_SHARE));
  const counts = OPEN_MIX.map(([status, share]) => [status, Math.max(FEWEST[status], Math.round(open * share))] as const);
  const reds = spread(counts, RED_WHERE, Math.max(1, Math.round(open * 0.06)));
  const yellows = spread(counts, YELLOW_WHERE, Math.round(open * 0.25));
  const plans = counts.flatMap(([fate, number]) =>
    Array.from({ length: number }, (_, index): ComplaintPlan => {
      const red = index < (reds.get(fate) ?? 0);
      const level: Level = red ? 'red' : index < (reds.get(fate) ?? 0) + (yellows.get(fate) ?? 0) ? 'yellow' : 'green';
      const atClosing = (fate === 'received' || fate === 'routed') && index % 6 === 1;
      const channel = atClosing && fate === 'routed' ? 'branch_office' : channelFor(random, fate);
      const busy = fate === 'in_progress' ? index % CALLS_EVERY : null;
      const age = busy === 2 ? OWED_A_CALL : AGES[fate](random);
      return { branchId, fate, level, channel, daysAgo: atClosing ? 0 : red ? Math.min(2, age) : age, atClosing, late: false, reopened: false, flagged: busy === 3, uncalled: busy === 2 || busy === 3 };
    }),
  );
  const ended = count - plans.length;
  const rejected = Math.max(2, Math.round(count * 0.04));
  const merged = Math.max(1, Math.round(count * 0.02));
  const recent = Math.max(3, Math.round(count * RECENT_ENDED));
  for (let index = 0; index < ended; index += 1) {
    const fate = index < rejected ? 'rejected' : index >= ended - merged ? 'merged' : 'resolved';
    // Every other rejected one is recent too, so that some can still be reopened.
    const isRecent = fate === 'rejected' ? index % 2 === 0 && index < recent : index < recent + rejected / 2;
    const late = !isRecent && random.chance(0.15);
    const level = drawEndedLevel(random);
    const reopened = fate === 'resolved' && index % REOPENED_EVERY === 5;
    plans.push({
      branchId, fate, level, channel: channelFor(random, fate), daysAgo: isRecent ? random.int(1, RECENT - 1) : random.int(RECENT, OLDEST), atClosing: false, late, reopened,
      flagged: random.chance(0.012), uncalled: false,
    });
  }
  return plans;
}

/** How many of a level stand in each of these statuses: in proportion, and as many as wanted in all. */
function spread(counts: readonly (readonly [OpenComplaintStatus, number])[], where: readonly OpenComplaintStatus[], wanted: number): Map<OpenComplaintStatus, number> {
  const places = counts.filter(([status]) => where.includes(status));
  const all = places.reduce((sum, [, number]) => sum + number, 0);
  let seen = 0;
  return new Map(places.map(([status, number]) => {
    const before = Math.round((wanted * seen) / all);
    seen += number;
    return [status, Math.round((wanted * seen) / all) - before];
  }));
}

/** What stands at the central office never came to a branch first, and of what was just routed most came from there. */
function channelFor(random: Random, fate: ComplaintFate): Channel {
  for (;;) {
    const channel = drawChannel(random);
    const central = fate === 'received' || (fate === 'routed' && random.chance(0.7));
    if (!central || !beginsAtBranch(channel)) return channel;
  }
}

/** The working days of a branch before today, latest first. */
export function workingDaysBack(world: ClockWorld, branchId: BranchId, today: CalendarDate): CalendarDate[] {
  const { calendar } = world.office(branchId, Date.parse(`${today}T00:00:00Z`));
  const days: CalendarDate[] = [];
  for (let day = addDays(today, -1); days.length <= OLDEST + 20; day = addDays(day, -1)) if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}
