import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { type Context, defineCommand } from '@/lib/server/use-case';
import { EndSession, Nothing } from '@/lib/sessions/schemas';
import { announceSessions } from './announce-sessions';

/*
 * Each wants proof within five minutes: whoever sits down at a desk that was left open must not keep its owner out of their other ones (ASVS 5.0 7.5.2).
 * Signing out here, at the menu and at the lock, wants none.
 */

/** Ids of the sessions that were ended. */
export interface EndedSessions {
  ids: string[];
}

/** Ends one of the own sessions: its next request is a stranger's. Another person's session looks like one that does not exist. */
export const endSession = defineCommand<z.infer<typeof EndSession>, EndedSessions>({
  name: 'sessions.end',
  permission: 'session:own',
  stepUp: true,
  scope: 'self',
  input: EndSession,
  audit: (_, { ids }) => ids.map((objectId) => ({ action: 'session.end', objectId })),
  announce: (_, { ids }, { actor }) => announceSessions(actor, ids),
  run: async (context, { id }) => {
    const ids = await endWhere(context, { id });
    return ids.length === 0 ? notFound : done({ ids });
  },
});

/** Ends all own sessions but the one that asks. */
export const endOtherSessions = defineCommand<z.infer<typeof Nothing>, EndedSessions>({
  name: 'sessions.endOthers',
  permission: 'session:own',
  stepUp: true,
  scope: 'self',
  input: Nothing,
  audit: (_, { ids }) => [{ action: 'session.end_others', detail: { shown: ids.length } }],
  announce: (_, { ids }, { actor }) => announceSessions(actor, ids),
  run: async (context) => done({ ids: await endWhere(context, { id: { not: context.actor.sessionId } }) }),
});

/** Signs the person out everywhere, here too. */
export const endAllSessions = defineCommand<z.infer<typeof Nothing>, EndedSessions>({
  name: 'sessions.endAll',
  permission: 'session:own',
  stepUp: true,
  scope: 'self',
  input: Nothing,
  audit: (_, { ids }) => [{ action: 'session.end_all', detail: { shown: ids.length } }],
  announce: (_, { ids }, { actor }) => announceSessions(actor, ids),
  run: async (context) => done({ ids: await endWhere(context, {}) }),
});

async function endWhere({ tx, actor, now }: Context, which: { id?: string | { not: string } }): Promise<string[]> {
  const where = { ...which, staffId: actor.staffId, revokedAt: null, expiresAt: { gt: now } };
  const rows = await tx.staffSession.updateManyAndReturn({ where, data: { revokedAt: now }, select: { id: true } });
  return rows.map(({ id }) => id);
}
