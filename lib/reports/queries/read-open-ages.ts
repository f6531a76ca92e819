import { workingDaysBetween } from '@/lib/calendar';
import { loadClockWorld } from '@/lib/complaints';
import type { Context } from '@/lib/server/use-case';
import { dateInZone, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { zoneOf } from '@/lib/access/actor';
import { openAges, type OpenAge } from '../rules/open-ages';

/** How old the open complaints of a scope are. */
export interface OpenAges {
  /** The day on which they are so old: that of the last refresh. */
  asOf: CalendarDate;
  open: number;
  ages: OpenAge[];
}

/**
 * The ages of the open complaints of a scope at the instant until which its cells are counted: working days after the day on which the cycle began, which is day 0, by the
 * holidays of every office. Read from the days on which anything is still open, by their index.
 */
export async function readOpenAges({ tx, actor, now }: Context, scopeId: string, refreshedAt: string | null): Promise<OpenAges> {
  const at = refreshedAt === null ? now : new Date(refreshedAt);
  const asOf = dateInZone(at, zoneOf(actor));
  const rows = await tx.$queryRaw<{ period: Date; key: string; open: number }[]>`
    SELECT period, key, open FROM complaint_cell WHERE scope_id = ${scopeId} AND grain = 'day' AND dim = 'level' AND open > 0`;
  const { calendar } = (await loadClockWorld(tx)).office(null, at.getTime());
  const days = rows.map(({ period, key, open }) => ({ day: fromDbDate(period), level: key, open }));
  return { asOf, open: days.reduce((sum, { open }) => sum + open, 0), ages: openAges(days, (day) => workingDaysBetween(day, asOf, calendar)) };
}
