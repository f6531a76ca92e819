import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { Nothing } from '@/lib/sessions/schemas';
import { announceSessions } from './announce-sessions';

/** Locks the own session at once: until the password is given, nothing but that and signing out is answered. */
export const lockSession = defineCommand<z.infer<typeof Nothing>, { locked: true }>({
  name: 'sessions.lock',
  permission: 'session:own',
  scope: 'self',
  input: Nothing,
  whileFactorPending: true,
  audit: () => [{ action: 'session.lock' }],
  announce: (_, __, { actor }) => announceSessions(actor, [actor.sessionId]),
  run: async ({ tx, actor, now }) => {
    await tx.staffSession.updateMany({ where: { id: actor.sessionId, staffId: actor.staffId, lockedAt: null }, data: { lockedAt: now } });
    return done({ locked: true });
  },
});
