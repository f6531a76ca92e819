import { zoneOf } from '@/lib/access/actor';
import { endOfDate, localDate, parseZone } from '@/lib/calendar';
import { Prisma } from '@/lib/generated/prisma/client';
import { OPEN_STATUSES, type ComplaintView } from '@/lib/complaints/model';
import type { Context } from '@/lib/server/use-case';
import { numberKey } from '../rules/number-key';
import type { ComplaintFilterInput } from '../schemas/queue';
import { readText } from './found-complaints';

type Asker = Pick<Context, 'actor' | 'now'>;

/** Written out, so that the partial indexes of the open ones serve it. */
export const OPEN = Prisma.raw(`c.status IN (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`);

/** The condition of a view on `c` (complaint), without the office. */
export function viewCondition(view: ComplaintView, { actor, now }: Asker): Prisma.Sql {
  switch (view) {
    case 'mine':
      return Prisma.sql`${OPEN} AND c.assignee_id = ${actor.staffId}::uuid`;
    case 'unassigned':
      return Prisma.sql`${OPEN} AND c.assignee_id IS NULL`;
    case 'due_today':
      return Prisma.sql`${OPEN} AND c.due_at >= ${now} AND c.due_at <= ${endOfToday({ actor, now })}`;
    case 'overdue':
      return Prisma.sql`${OPEN} AND c.due_at < ${now}`;
    case 'call_back':
      return Prisma.sql`c.call_back_from IS NOT NULL AND c.call_back_from <= ${now}`;
    case 'waiting_provider':
      return Prisma.sql`c.status = 'waiting_provider'`;
    case 'returned':
      return Prisma.sql`c.status IN ('returned', 'supervisor_review')`;
    case 'triage':
      return Prisma.sql`c.branch_id IS NULL AND c.status IN ('received', 'returned')`;
    case 'all':
      return Prisma.sql`true`;
  }
}

/** The last instant of today where the person works. */
export function endOfToday({ actor, now }: Asker): Date {
  const zone = parseZone(zoneOf(actor)) ?? 'Asia/Jakarta';
  return new Date(endOfDate(localDate(now.getTime(), zone), zone));
}

/** The condition of a filter on `c`, without the office; the scope is asked beside it, always. */
export function filterCondition(asker: Asker, filter: ComplaintFilterInput): Prisma.Sql {
  const conditions = [viewCondition(filter.view, asker), columnsCondition(filter)];
  if (filter.text) conditions.push(textCondition(filter.text));
  return Prisma.join(conditions, ' AND ');
}

/** The columns of the filter, which complaint, complaint_tally and complaint_word have. */
export function columnsCondition({ status, level, category, channel }: Pick<ComplaintFilterInput, 'status' | 'level' | 'category' | 'channel'>): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (status) conditions.push(Prisma.sql`c.status = ${status}`);
  if (level) conditions.push(Prisma.sql`c.level = ${level}`);
  if (category) conditions.push(Prisma.sql`c.category = ${category}`);
  if (channel) conditions.push(Prisma.sql`c.channel = ${channel}`);
  return Prisma.join(conditions, ' AND ');
}

/** The scope alone: complaints of the actor's branches, for a national role those of every office. */
export function scopeCondition({ actor }: Pick<Context, 'actor'>): Prisma.Sql {
  return actor.national ? Prisma.sql`true` : Prisma.sql`c.branch_id = ANY (${[...actor.branchIds]}::text[])`;
}

/** The condition of a text on a row of complaint; names are asked of complaint_word and beginnings of complaint_found, where they find few. */
function textCondition(text: string): Prisma.Sql {
  const asked = readText(text);
  switch (asked?.kind) {
    case 'reference':
      return Prisma.sql`c.reference = ${asked.reference}`;
    case 'beginning':
      return Prisma.sql`starts_with(c.reference, ${asked.reference})`;
    case 'number':
      return Prisma.sql`c.id IN (SELECT n.complaint_id FROM complaint_number n WHERE n.number_key = ${numberKey(asked.number)} UNION ALL SELECT s.id FROM complaint s WHERE s.source_number = ${asked.number})`;
    case 'name':
      return asked.words.length === 0 ? Prisma.sql`false` : Prisma.join(asked.words.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || c.name_key) > 0`), ' AND ');
    case undefined:
      return Prisma.sql`true`;
  }
}
