import type { TransferAction, TransferStatus } from '@/lib/transfers/model';
import { decideTransfer } from '@/lib/transfers/rules/decide-transfer';
import { effectiveDateAtApproval } from '@/lib/transfers/rules/effective-date';
import type { TransferDecision } from '@/lib/transfers/rules/findings';
import { nextStatus, statusOnRequest } from '@/lib/transfers/rules/next-status';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { type Day, dateOf, dayOf, instantOf, isWeekday } from './days';
import type { Ledger } from './ledger';
import type { SeedMember } from './model';
import { branchOf } from './offices';
import type { Random } from './random';
import { type SeedStaff, staffOf } from './staff';
import { type TransferPlan, isSupervisors } from './transfer-plan';
import { type SeedRequest, TRANSFER_POLICY, factsOf } from './transfer-request';
import { NOTES } from './transfer-notes';

export interface SeedStep {
  readonly action: 'request' | 'approve_automatically' | TransferAction;
  /** Null: the job of its day. */
  readonly actor: SeedStaff | null;
  readonly at: string;
  readonly from: TransferStatus | null;
  readonly to: TransferStatus;
  readonly note: string;
}

/** One member's transfer with everything that happened to it, first step first. */
export interface SeedTransfer {
  readonly member: SeedMember;
  readonly plan: TransferPlan;
  readonly request: SeedRequest;
  readonly decision: TransferDecision;
  readonly effectiveDate: CalendarDate;
  readonly steps: readonly [SeedStep, ...SeedStep[]];
}

interface Moment {
  readonly day: Day;
  readonly minutes: number;
}

/** Takes a request through the steps to where the plan wants it; null when it cannot get there, e.g. because an approval came too late. */
export function runCourse(random: Random, ledger: Ledger, today: Day, plan: TransferPlan, request: SeedRequest): SeedTransfer[] | null {
  const requester = staffOf(plan.branchId, random.chance(0.55) ? 'loket' : 'loket2');
  const later = drawLater(random, plan, today);
  // Sent back once and handed in again, by whoever sat at the desk.
  const resubmitted = random.chance(0.15) ? staffOf(plan.branchId, random.chance(0.5) ? 'loket' : 'loket2') : null;
  const note = random.chance(0.4) ? random.pick(NOTES.request) : '';
  const transfers = request.members.map(({ member, decision }) => oneCourse(member, decision));
  return transfers.some((one) => one === null) ? null : transfers.filter((one) => one !== null);

  function oneCourse(member: SeedMember, decision: TransferDecision): SeedTransfer | null {
    const started = statusOnRequest(decision.outcome);
    if (started === null) return null;
    const course = new Course(plan, requester, note);
    if (started === 'approved') course.approveAutomatically();
    const asked = { member, plan, request };
    if (plan.status === 'requested' && started === 'requested' && resubmitted !== null) {
      course.act('return', staffOf(plan.branchId, 'supervisor'), later, random.pick(NOTES.return));
      course.act('resubmit', resubmitted, { day: later.day, minutes: later.minutes + 25 }, random.pick(NOTES.resubmit));
      return { ...asked, decision, effectiveDate: decision.effectiveDate, steps: course.steps };
    }
    if (isSupervisors(plan.status)) {
      if (started !== 'requested') return null;
      const action = { requested: null, returned: 'return', rejected: 'reject' } as const;
      const act = action[plan.status];
      if (act !== null) course.act(act, staffOf(plan.branchId, 'supervisor'), later, random.pick(NOTES[act]));
      return { ...asked, decision, effectiveDate: decision.effectiveDate, steps: course.steps };
    }
    if (plan.status === 'cancelled') {
      course.act('cancel', requester, later, random.pick(NOTES.cancel));
      return { ...asked, decision, effectiveDate: decision.effectiveDate, steps: course.steps };
    }
    if (started === 'approved') return finish(course, { ...asked, decision, effectiveDate: decision.effectiveDate });
    // An approval decides again, with the facts of its own day.
    const facts = factsOf(ledger, member, request.target, request.claim, later.day, request.members.length);
    const again = decideTransfer(facts, TRANSFER_POLICY, dateOf(later.day));
    if (again.outcome === 'refused') return null;
    course.act('approve', staffOf(plan.branchId, 'supervisor'), later, random.chance(0.3) ? random.pick(NOTES.approve) : '');
    return finish(course, { ...asked, decision: again, effectiveDate: effectiveDateAtApproval(decision.effectiveDate, dateOf(later.day)) });
  }

  function finish(course: Course, transfer: Omit<SeedTransfer, 'steps'>): SeedTransfer | null {
    const day = dayOf(transfer.effectiveDate);
    if (plan.status === 'approved') return { ...transfer, steps: course.steps };
    if (day >= today) return null;
    course.act('apply', null, { day, minutes: 5 }, '');
    return { ...transfer, steps: course.steps };
  }
}

/** When somebody came to it: later the same day, or the next weekday of the same month before today. */
function drawLater(random: Random, { requestedOn, minutes }: TransferPlan, today: Day): Moment {
  let next = requestedOn + 1;
  while (!isWeekday(next)) next += 1;
  const inTime = next < today && dateOf(next).slice(0, 7) === dateOf(requestedOn).slice(0, 7);
  return inTime && random.chance(0.6) ? { day: next, minutes: random.int(480, 940) } : { day: requestedOn, minutes: minutes + random.int(12, 100) };
}

/** Steps by the status table, each from where the one before ended. */
class Course {
  readonly steps: [SeedStep, ...SeedStep[]];
  private readonly offset: number;

  constructor(plan: TransferPlan, requester: SeedStaff, note: string) {
    this.offset = branchOf(plan.branchId).utcOffset;
    const at = instantOf(plan.requestedOn, plan.minutes, this.offset);
    this.steps = [{ action: 'request', actor: requester, at, from: null, to: 'requested', note }];
  }

  approveAutomatically(): void {
    const [{ actor, at }] = this.steps;
    this.steps.push({ action: 'approve_automatically', actor, at, from: 'requested', to: 'approved', note: '' });
  }

  act(action: TransferAction, actor: SeedStaff | null, { day, minutes }: Moment, note: string): void {
    const from = this.steps.at(-1)?.to ?? 'requested';
    const to = nextStatus(from, action);
    if (to === null) throw new RangeError(`${action} is not possible when ${from}`);
    this.steps.push({ action, actor, at: instantOf(day, minutes, this.offset), from, to, note });
  }
}
