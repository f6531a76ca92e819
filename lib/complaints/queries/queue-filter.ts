import { zoneOf } from '@/lib/access/actor';
import { endOfDate, localDate, parseZone } from '@/lib/calendar';
import { Prisma } from '@/lib/generated/prisma/client';
import { checkReference } from '@/lib/values/reference';
import { OPEN_STATUSES, type ComplaintView } from '@/lib/complaints/model';
import type { Context } from '@/lib/server/use-case';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { numberKey } from '../rules/number-key';
import type { ComplaintFilterInput } from '../schemas/queue';

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
  const conditions = [viewCondition(filter.view, asker)];
  if (filter.status) conditions.push(Prisma.sql`c.status = ${filter.status}`);
  if (filter.level) conditions.push(Prisma.sql`c.level = ${filter.level}`);
  if (filter.category) conditions.push(Prisma.sql`c.category = ${filter.category}`);
  if (filter.channel) conditions.push(Prisma.sql`c.channel = ${filter.channel}`);
  if (filter.text) conditions.push(textCondition(filter.text));
  return Prisma.join(conditions, ' AND ');
}

/** The scope alone: complaints of the actor's branches, for a national role those of every office. */
export function scopeCondition({ actor }: Pick<Context, 'actor'>): Prisma.Sql {
  return actor.national ? Prisma.sql`true` : Prisma.sql`c.branch_id = ANY (${[...actor.branchIds]}::text[])`;
}

/** A reference as people write it, a number of another system, else the beginnings of words of the name. */
function textCondition(text: string): Prisma.Sql {
  const reference = checkReference(text, 'PG');
  if (reference.valid) return Prisma.sql`c.reference = ${reference.reference}`;
  if (/^pg/i.test(text) && /\d/.test(text)) return Prisma.sql`starts_with(c.reference, ${text.toUpperCase()})`;
  if (/\d{3}/.test(text)) {
    const key = numberKey(text);
    return Prisma.sql`c.id IN (SELECT n.complaint_id FROM complaint_number n WHERE n.number_key = ${key} UNION ALL SELECT s.id FROM complaint s WHERE s.source_number = ${text})`;
  }
  const words = nameWords(nameKey(text));
  if (words.length === 0) return Prisma.sql`false`;
  // complaint_name_idx serves it. The words of a key are letters and digits alone.
  return Prisma.sql`to_tsvector('simple', c.name_key) @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;
}
