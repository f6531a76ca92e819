import type * as z from 'zod';
import { sessionStanding } from '@/lib/server/session-state';
import { idleMs } from '@/lib/server/session-store';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { type BrowserWords, browserWords } from '@/lib/server/user-agent';
import { Nothing } from '@/lib/sessions/schemas';

/** One of the own sessions that can still be used. Instants as ISO texts. */
export interface OwnSession extends BrowserWords {
  id: string;
  address: string | null;
  since: string;
  lastActAt: string;
  endsAt: string;
  state: 'live' | 'locked';
  /** The one that asks. */
  current: boolean;
}

const MOST = 100;

/** Own sessions that are live or locked: the one that asks first, then by last act. */
export const listSessions = defineQuery<z.infer<typeof Nothing>, { sessions: OwnSession[] }>({
  name: 'sessions.list',
  permission: 'session:own',
  scope: 'self',
  input: Nothing,
  audit: nothingPersonal,
  run: async ({ tx, actor, now }) => {
    const rows = await tx.staffSession.findMany({
      where: { staffId: actor.staffId, revokedAt: null, expiresAt: { gt: now } },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    });
    const sessions = rows.flatMap((row): OwnSession[] => {
      const standing = sessionStanding(row, now, idleMs());
      if (standing.state === 'over') return [];
      return [{
        id: row.id,
        ...browserWords(row.userAgent),
        address: row.address,
        since: row.createdAt.toISOString(),
        lastActAt: row.lastSeenAt.toISOString(),
        endsAt: standing.endsAt.toISOString(),
        state: standing.state,
        current: row.id === actor.sessionId,
      }];
    });
    return { sessions: [...sessions.filter(({ current }) => current), ...sessions.filter(({ current }) => !current)].slice(0, MOST) };
  },
});
