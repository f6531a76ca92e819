import type * as z from 'zod';
import { type SessionClock, sessionStanding } from '@/lib/server/session-state';
import { idleMs } from '@/lib/server/session-store';
import { type Context, defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { Nothing } from '@/lib/sessions/schemas';

/** The clock of the session that asks; null when it is over. */
export async function readClock({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>): Promise<SessionClock | null> {
  const row = await tx.staffSession.findUnique({ where: { id: actor.sessionId } });
  const standing = row && sessionStanding(row, now, idleMs());
  if (!row || !standing || standing.state === 'over') return null;
  return {
    username: actor.username,
    state: standing.state,
    leftMs: standing.endsAt.getTime() - now.getTime(),
    endsAt: standing.endsAt.toISOString(),
    absoluteMs: row.expiresAt.getTime() - now.getTime(),
  };
}

/** How the session stands. Asked by the screen itself: it keeps nothing alive, and it is answered while locked too. */
export const readState = defineQuery<z.infer<typeof Nothing>, SessionClock>({
  name: 'sessions.state',
  permission: 'session:own',
  scope: 'self',
  input: Nothing,
  whileFactorPending: true,
  audit: nothingPersonal,
  run: (context) => readClock(context),
});

/** A person is at work: pressed a key, moved on, chose to go on. The route notes it; the answer says until when that holds. */
export const continueSession = defineQuery<z.infer<typeof Nothing>, SessionClock>({
  name: 'sessions.continue',
  permission: 'session:own',
  scope: 'self',
  input: Nothing,
  whileFactorPending: true,
  audit: nothingPersonal,
  run: (context) => readClock(context),
});
