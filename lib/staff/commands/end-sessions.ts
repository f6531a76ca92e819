import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { EndSessions } from '../schemas/administration';
import { auditPerson, endSessionsOf, takePerson, writeEvent } from './change-person';

/** Ends one session of a person, or all of them: their next request is turned away. */
export const endSessions = defineCommand<z.infer<typeof EndSessions>, { id: string; username: string; ended: number }>({
  name: 'staff.endSessions',
  permission: 'staff:manage',
  scope: 'nation',
  input: EndSessions,
  announce: () => [],
  audit: auditPerson('staff.end_sessions', ({ sessionId }: z.infer<typeof EndSessions> & { reason?: string }) => ({ session: sessionId })),
  run: async (context, { id, sessionId }) => {
    const { tx, actor, now } = context;
    const taken = await takePerson(context, { id });
    if ('answer' in taken) return taken.answer;
    const { username, version } = taken.person;
    const ended = await endSessionsOf(tx, id, now, { only: sessionId });
    if (ended === 0) return notFound;
    await writeEvent(tx, actor, now, { staffId: id, action: 'sessions_ended', version, after: { sessions: String(ended) } });
    return done({ id, username, ended });
  },
});
