import type * as z from 'zod';
import { can } from '@/lib/access/can';
import { forgetFailures, takeAttempt } from '@/lib/server/attempt-delay';
import { appendAudit } from '@/lib/server/audit';
import { passingTime } from '@/lib/server/clock';
import { done, notFound, refused } from '@/lib/server/outcome';
import { passwordCounts } from '@/lib/server/password-accounts';
import { verifyPassword } from '@/lib/server/passwords';
import type { SessionClock } from '@/lib/server/session-state';
import { inTransaction } from '@/lib/server/transaction';
import { auditActor, type Caller, type Command, defineCommand, refuseInput } from '@/lib/server/use-case';
import { readClock } from '@/lib/sessions/queries/read-clock';
import { Nothing, UnlockSession } from '@/lib/sessions/schemas';

/** What is done once the password was right. It never sees the password, and neither does the receipt of the attempt. */
const openAgain = defineCommand<z.infer<typeof Nothing>, SessionClock>({
  name: 'sessions.unlock',
  permission: 'session:own',
  scope: 'self',
  // A lock stands before the setting-up as before everything else.
  whileFactorPending: true,
  input: Nothing,
  audit: () => [{ action: 'session.unlock' }],
  announce: () => [],
  run: async (context) => {
    const { tx, actor, now } = context;
    // A session that was ended meanwhile stays ended.
    const { count } = await tx.staffSession.updateMany({
      where: { id: actor.sessionId, staffId: actor.staffId, revokedAt: null, expiresAt: { gt: now } },
      data: { lockedAt: null, lastSeenAt: now },
    });
    await forgetFailures(tx, [keyOf(actor.sessionId)]);
    const clock = count === 0 ? null : await readClock(context);
    return clock === null ? notFound : done(clock);
  },
});

const keyOf = (sessionId: string): string => `unlock:${sessionId}`;

/**
 * Opens a locked session with the password of its person. Wrong passwords make the next try wait as at the sign-in, counted for this session alone: nobody
 * else can make its person wait. Who signs in with the office account has no password here: they sign in again instead. The password is checked before the transaction, which would hold a connection for as long as the hash takes.
 */
export const unlockSession: Command<SessionClock> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<SessionClock>>) => {
    if (!can(caller.actor, openAgain.spec.permission)) return openAgain(caller, {}, key);
    const input = UnlockSession.safeParse(raw);
    if (!input.success) return refuseInput(caller, openAgain.spec, input.error);
    const seconds = await takeAttempt(caller.db, [keyOf(caller.actor.sessionId)], passingTime(caller.now));
    if (seconds > 0) return refused(['wait'], undefined, { seconds });
    const person = await caller.db.staff.findUnique({ where: { id: caller.actor.staffId }, select: { passwordHash: true } });
    if (person && passwordCounts(caller.actor.username) && (await verifyPassword(person.passwordHash, input.data.password))) return openAgain(caller, {}, key);
    await auditWrong(caller);
    return refused(['wrong_password'], { password: 'wrong_password' });
  },
  { spec: openAgain.spec, input: UnlockSession },
);

function auditWrong(caller: Caller): Promise<void> {
  return inTransaction(caller.db, caller.actor, (tx) => appendAudit(tx, auditActor(caller), caller.now, [{ action: 'session.unlock_refused' }]));
}
