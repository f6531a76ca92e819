import { parseZone } from '@/lib/calendar';
import type { AttemptOutcome } from '@/lib/complaints/model';
import type { NextCall } from '@/lib/complaints/rules/call-back';
import { localInstant } from '@/lib/complaints/rules/call-back-slots';
import { factorsOf } from '@/lib/complaints/rules/compare-answer';
import { decideIdentity } from '@/lib/complaints/rules/identity-check';
import { newId } from '@/lib/server/id';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { loadKnownPerson, readChecks } from '../queries/call-back-person';
import { LogAttempt, type LogAttemptInput } from '../schemas/call-back';
import { announceCallBackAndCase, conflictOf, lockCallBack, saveCallBack, type CallBackState, type ChangedCallBack } from './change-call-back';
import { callsOf, decideNext, followInCase, LATEST_WISH, scheduleColumns } from './schedule-call';

export interface LoggedAttempt extends ChangedCallBack {
  attempt: AttemptOutcome;
  /** What comes next and why, as the retry rule says; instants are ISO texts. */
  next: { kind: NextCall['kind']; reason: string; from: string | null; until: string | null };
}

/**
 * Logs what became of a call by whoever has taken it; the retry rule decides what comes next. `reached` only when the server's own checks
 * have recognised the member, with what the member said of the matter: settled or not.
 */
export const logAttempt = defineCommand<LogAttemptInput, LoggedAttempt>({
  name: 'callBacks.logAttempt',
  permission: 'call_back:call',
  scope: 'branches',
  input: LogAttempt,
  audit: ({ outcome }, { id, memberId, reference, status }) => [{ action: 'call_back.attempt', memberId, objectId: id, detail: { reference, kind: outcome, status } }],
  announce: announceCallBackAndCase,
  run: async (context, input) => {
    const locked = await lockCallBack(context, input.id, { withCase: true });
    if (locked.kind !== 'done') return locked;
    const row = locked.value;
    if (row.version !== input.version) return conflictOf(context, row);
    if (row.status !== 'open') return refused([row.status === 'needs_number' ? 'needs_number' : 'closed']);
    if (row.takenBy !== context.actor.staffId) return refused(['not_taken']);
    const identity = decideIdentity(readChecks(row.checks), factorsOf(await loadKnownPerson(context.tx, row)));
    if (input.outcome === 'reached' && identity.outcome !== 'verified') return refused(['identity_not_verified']);
    const wish = readWish(context, row, input);
    if (wish.kind !== 'done') return wish;
    return save(context, row, input, { askedFor: wish.value, factors: identity.outcome === 'verified' ? [...identity.factors] : [] });
  },
});

/** When the member wants to be called: after now, and not too far off. */
function readWish({ now }: Context, row: CallBackState, { outcome, askedFor }: LogAttemptInput): Outcome<number | null> {
  if (outcome !== 'asked_later' || askedFor === null) return done(null);
  const zone = parseZone(row.timeZone);
  const at = zone && localInstant(askedFor, zone);
  if (at === null) return refused(['invalid_input'], { askedFor: 'invalid_date' });
  if (at <= now.getTime()) return refused(['invalid_input'], { askedFor: 'time_has_passed' });
  if (at > now.getTime() + LATEST_WISH) return refused(['invalid_input'], { askedFor: 'too_far_ahead' });
  return done(at);
}

async function save(context: Context, row: CallBackState, input: LogAttemptInput, { askedFor, factors }: { askedFor: number | null; factors: string[] }): Promise<Outcome<LoggedAttempt>> {
  const { tx, actor, now } = context;
  const { outcome, note, confirmed } = input;
  const calls = await callsOf(context, row.id);
  const next = await decideNext(context, row, [...calls, { at: now.getTime(), outcome, askedFor }]);
  await tx.callBackAttempt.create({
    data: { id: newId(), callBackId: row.id, at: now, callerId: actor.staffId, callerName: actor.name, outcome, askedFor: askedFor === null ? null : new Date(askedFor), factors, note },
  });
  const closes = next.kind === 'finished' || next.kind === 'given_up';
  const saved = await saveCallBack(context, row, input.version, {
    ...scheduleColumns(next, now), attempts: calls.length + 1, takenBy: null, takenAt: null, checks: [],
    ...(closes && { outcomeNote: note === '' ? null : note, confirmed: outcome === 'reached' ? confirmed : null }),
  });
  if (saved.kind !== 'done') return saved;
  const followed = await followInCase(context, row, next, {
    note,
    changes: {
      attempt: { before: null, after: outcome },
      ...(outcome === 'reached' && { confirmed: { before: null, after: String(confirmed) } }),
      call_back_status: { before: row.status, after: saved.value.status },
    },
  });
  if (followed.kind !== 'done') return followed;
  const window = next.kind === 'call' ? next.window : null;
  return done({
    ...saved.value,
    attempt: outcome,
    next: {
      kind: next.kind,
      reason: next.kind === 'needs_number' ? 'needs_number' : next.reason,
      from: window && new Date(window.from).toISOString(),
      until: window && new Date(window.until).toISOString(),
    },
  });
}
