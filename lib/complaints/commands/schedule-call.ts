import { DAY, parseZone } from '@/lib/calendar';
import { nextCall, type Attempt, type NextCall } from '@/lib/complaints/rules/call-back';
import type { AttemptOutcome, CallBackStatus } from '@/lib/complaints/model';
import { done, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { loadClockWorld } from '../queries/clock-world';
import type { CallBackState } from './change-call-back';
import { changerOf, complaintState, conflictWith } from './change-complaint';
import { memberPlace } from './flag-call-back';
import { recordComplaintEvent, type EventChanges } from './record-event';

/** No member is asked to wait longer than this for a call at a time of their own wish. */
export const LATEST_WISH = 30 * DAY;

/** What the retry rule says after these calls, in the zone of the member. Without a call yet it begins now. */
export async function decideNext({ tx, now }: Context, row: CallBackState, attempts: readonly Attempt[]): Promise<NextCall> {
  const world = await loadClockWorld(tx);
  const place = memberPlace(world, parseZone(row.timeZone), row.branchId, now.getTime());
  const policy = world.calls(now.getTime());
  const preferredSlot = policy.slots.some(({ id }) => id === row.preferredSlot) ? row.preferredSlot : null;
  const flaggedAt = attempts.length === 0 ? now.getTime() : row.flaggedAt.getTime();
  return nextCall({ flaggedAt, attempts, preferredSlot, numberCorrectedAt: row.numberCorrectedAt?.getTime() ?? null }, policy, place);
}

/** The calls so far, for the rule. */
export async function callsOf({ tx }: Context, id: string): Promise<Attempt[]> {
  const calls = await tx.callBackAttempt.findMany({ where: { callBackId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return calls.map(({ at, outcome, askedFor }) => ({ at: at.getTime(), outcome: outcome as AttemptOutcome, askedFor: askedFor?.getTime() ?? null }));
}

/** The columns that a decision sets. */
export function scheduleColumns(next: NextCall, now: Date) {
  const none = { dueFrom: null, dueUntil: null };
  switch (next.kind) {
    case 'call':
      return { status: 'open' as CallBackStatus, dueFrom: new Date(next.window.from), dueUntil: new Date(next.window.until) };
    case 'needs_number':
      return { ...none, status: 'needs_number' as CallBackStatus };
    case 'finished':
      return { ...none, status: 'done' as CallBackStatus, outcome: next.reason, closedAt: now };
    case 'given_up':
      return { ...none, status: 'given_up' as CallBackStatus, outcome: next.reason, closedAt: now };
  }
}

/**
 * The date of the call-back in the case follows, with one line of its history. The version of the case goes up only with that date:
 * whoever resolves it at this moment has then seen that the call is done, or is still owed.
 */
export async function followInCase(context: Context, row: CallBackState, next: NextCall, { note, changes }: { note: string; changes: EventChanges }): Promise<Outcome<null>> {
  const { tx, actor, now } = context;
  const { complaint, complaintId } = row;
  const from = next.kind === 'call' ? new Date(next.window.from) : next.kind === 'needs_number' ? now : null;
  if (from?.getTime() !== complaint.callBackFrom?.getTime()) {
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, version: complaint.version },
      data: { callBackFrom: from, version: complaint.version + 1, updatedAt: now, updatedById: actor.staffId },
    });
    if (count === 0) return conflictWith(await tx.complaint.findFirstOrThrow({ where: { id: complaintId }, select: complaintState }));
  }
  await recordComplaintEvent(changerOf(context), {
    complaintId, cycle: complaint.cycle, branchId: complaint.branchId, action: 'call_back', from: complaint.status, to: complaint.status, note, changes,
  });
  return done(null);
}
