import type { Actor } from '@/lib/access/actor';
import { hourOf, READING_LIMITS, type ReadingKind } from '@/lib/access/reading-limits';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Tx } from './db';
import { env } from './env';
import { announceInTransaction, type Announcement } from './events';
import { newId } from './id';

/** Thrown when a person has read more in this hour than one may: nothing of it is shown. */
export class LimitPassed extends Error {
  constructor(
    readonly what: ReadingKind,
    readonly limit: number,
    readonly until: Date,
  ) {
    super(`limit of ${what}`);
  }
}

/** Counts one reading of a person, in the transaction of the reading: one row is raised, the audit is not looked at. Comes late, for it locks the row. */
export async function countReading(tx: Tx, actor: Pick<Actor, 'staffId'>, what: ReadingKind, now: Date): Promise<void> {
  const { from, until } = hourOf(now);
  const limit = READING_LIMITS[what] * env().readingFactor;
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    INSERT INTO reading_count AS c (staff_id, kind, hour, count) VALUES (${actor.staffId}::uuid, ${what}, ${from}, 1)
    ON CONFLICT (staff_id, kind, hour) DO UPDATE SET count = c.count + 1 RETURNING count`;
  if (row.count > limit) throw new LimitPassed(what, limit, until);
}

/** Tells who may look at the watch list of an office that it is another one now. Names neither officer nor member. */
export const watchChanged = (branchId: string | null): Announcement => ({ topic: 'watch', branchId: branchId ?? 'pusat', objectId: 'watch' });

/** Warns the supervisor on the watch list, once a person, day and kind: the list and the number beside its name in the rail. */
export async function warnOfLimit(tx: Tx, actor: Pick<Actor, 'staffId' | 'branch'>, { what, limit }: LimitPassed, now: Date, today: CalendarDate): Promise<void> {
  const warned = await tx.$executeRaw`
    INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, subject, count, found_at)
    VALUES (${newId()}::uuid, ${actor.staffId}::uuid, ${actor.branch?.id ?? null}, ${today}::date, 'limit_passed', ${what}, ${limit}, ${now}) ON CONFLICT DO NOTHING`;
  if (warned > 0) await announceInTransaction(tx, [watchChanged(actor.branch?.id ?? null)]);
}
