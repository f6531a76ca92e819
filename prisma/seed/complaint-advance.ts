import type { EpochMs } from '@/lib/calendar/model';
import { endOfDate } from '@/lib/calendar/rules/zones';
import { ESCALATION_RECIPIENTS, type EscalationRecipient } from '@/lib/complaints/rules/policy';
import { dueSteps } from '@/lib/complaints/rules/escalation';
import { lastOffice } from '@/lib/complaints/rules/facts';
import { pauseEndedByCap } from '@/lib/complaints/rules/pauses';
import { lastDayToReopen } from '@/lib/complaints/rules/reopen';
import { countedPauses } from '@/lib/complaints/rules/timeline';
import { actOnCall, flagCall } from './complaint-calls';
import type { SeedComplaint } from './complaint-case';
import type { Random } from './random';

const MINUTE = 60_000;
/** How long a run of the job takes until a case has its turn. */
const RUN_MS = 1_200;

interface Due {
  readonly at: EpochMs;
  readonly run: (at: EpochMs) => void;
}

/** Lets everything happen up to an instant that nobody at the case does: what the job advances every minute, and calls to the member. */
export function advance(complaint: SeedComplaint, to: EpochMs, random: Random): void {
  for (;;) {
    const [next] = dues(complaint, random).filter(({ at }) => at <= to).sort((a, b) => a.at - b.at);
    if (next === undefined) return;
    next.run(next.at);
  }
}

function dues(complaint: SeedComplaint, random: Random): Due[] {
  const found: Due[] = [];
  const last = complaint.events.at(-1)?.at ?? 0;
  const job = (at: EpochMs, run: Due['run']) => found.push({ at: Math.ceil(Math.max(at, last) / MINUTE) * MINUTE + RUN_MS, run });
  if (complaint.status === 'paused' && complaint.pausedUntil !== null) job(complaint.pausedUntil, (at) => resumeByCap(complaint, at));
  const step = complaint.nextEscalation();
  if (step !== null) job(step.at, (at) => escalate(complaint, at));
  const { legal } = complaint.cycle.clocks.dueAt;
  const number = complaint.cycle.facts.number;
  const flagged = complaint.calls.some(({ cycle, status }) => cycle === number && status !== 'withdrawn');
  if (complaint.open && legal !== null && !flagged) job(legal + 1, (at) => flagCall(complaint, random, at, null, 'deadline_passed', '', null));
  if ((complaint.status === 'resolved' || complaint.status === 'rejected') && complaint.reopenUntil !== null) {
    job(complaint.reopenUntil + 1, (at) => complaint.step('expire', at, null));
  }
  const call = complaint.openCall;
  if (call !== null && call.nextActAt !== null) found.push({ at: Math.max(call.nextActAt, last), run: (at) => actOnCall(complaint, call, random, at) });
  return found;
}

/** When the pause ends by itself, as the queue keeps it. */
export function pauseEnd({ facts, policy }: SeedComplaint): EpochMs | null {
  const to = countedPauses(facts, policy).at(-1)?.to ?? null;
  return to === Infinity ? null : to;
}

/** The last instant at which an ended case can be reopened. */
export function reopenEnd({ facts, policy }: SeedComplaint): EpochMs | null {
  const day = lastDayToReopen(facts, policy);
  return day === null ? null : endOfDate(day, lastOffice(facts.places).zone);
}

function resumeByCap(complaint: SeedComplaint, at: EpochMs): void {
  const over = pauseEndedByCap(complaint.facts, complaint.policy, at);
  if (over === null) throw new Error('a pause of the demonstration has no cap');
  complaint.step('resume_by_cap', at, null, {
    facts: (facts) => ({ ...facts, pauses: facts.pauses.map((pause) => (pause.resumedAt === null ? { ...pause, resumedAt: over.to } : pause)) }),
    changes: { pause: { before: over.reason, after: null }, resumed_at: { before: null, after: new Date(over.to).toISOString() } },
  });
  complaint.pausedUntil = null;
}

function escalate(complaint: SeedComplaint, at: EpochMs): void {
  const { cycle, row, status } = complaint;
  for (const { id, to, at: reachedAt } of dueSteps(complaint.plan(), cycle.escalated, at)) {
    cycle.escalated.push(id);
    if (rank(to) > rank(row.escalatedTo)) row.escalatedTo = to;
    complaint.record({
      at, actor: null, action: 'escalate', from: status, note: '',
      changes: { escalation: { before: null, after: to }, step: { before: null, after: id }, reached_at: { before: null, after: new Date(reachedAt).toISOString() } },
    });
  }
}

const rank = (recipient: string | null): number => ESCALATION_RECIPIENTS.indexOf(recipient as EscalationRecipient);
