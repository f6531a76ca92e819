import * as z from 'zod';
import { defineQuery } from '@/lib/server/use-case';
import { Prisma } from '@/lib/generated/prisma/client';
import { selectRows } from './search-rows';
import type { SearchRow } from './search-rows';

const RECENT = 6;

/** The members whose records the person opened last, today: the way back to the one who has just left the desk. */
export const listRecent = defineQuery<Record<string, never>, { rows: SearchRow[] }>({
  name: 'members.listRecent',
  permission: 'member:read',
  scope: 'self',
  input: z.object({}).strict() as z.ZodType<Record<string, never>>,
  audit: (_, { rows }) => (rows.length > 0 ? [{ action: 'member.list_recent', detail: { shown: rows.map(({ id }) => id) } }] : []),
  run: async ({ tx, actor, now }) => {
    const since = new Date(now.getTime() - 12 * 3_600_000);
    const hits = Prisma.sql`(SELECT member_id, 'recent'::text AS match, row_number() OVER (ORDER BY max(at) DESC) AS place FROM audit_event
      WHERE actor_id = ${actor.staffId}::uuid AND at >= ${since} AND action = 'member.open' AND reason IS NULL
      GROUP BY member_id ORDER BY max(at) DESC LIMIT ${RECENT})`;
    return { rows: (await selectRows(tx, hits)).rows };
  },
});
