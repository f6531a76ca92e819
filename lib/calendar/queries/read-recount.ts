import type { Tx } from '@/lib/server/db';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReadRecount } from '../schemas';

/** The newest recount of the open cases. `total` is null until it has begun. */
export interface RecountView {
  id: string;
  /** What made it necessary: `holiday_saved 2026-12-28`. */
  reason: string;
  askedBy: string | null;
  askedAt: string;
  total: number | null;
  done: number;
  changed: number;
  finishedAt: string | null;
}

/** How the newest recount stands; null when the calendar was never edited. Asked while it runs. */
export const readRecount = defineQuery<object, { recount: RecountView | null }>({
  name: 'calendar.recount',
  permission: 'calendar:read',
  scope: 'reference',
  input: ReadRecount,
  audit: nothingPersonal,
  run: async ({ tx }) => ({ recount: await newestRecount(tx) }),
});

/** The newest recount with the name of who asked for it. */
export async function newestRecount(tx: Tx): Promise<RecountView | null> {
  const row = await tx.calendarRecount.findFirst({ orderBy: [{ askedAt: 'desc' }, { version: 'desc' }] });
  if (!row) return null;
  const asked = row.askedBy === null ? null : await tx.staff.findUnique({ where: { id: row.askedBy }, select: { name: true } });
  const { id, reason, total, done, changed } = row;
  return { id, reason, askedBy: asked?.name ?? null, askedAt: row.askedAt.toISOString(), total, done, changed, finishedAt: row.finishedAt?.toISOString() ?? null };
}

