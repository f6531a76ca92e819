import { zoneOf } from '@/lib/access/actor';
import type { AuditFilterInput } from '@/lib/audit/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import { addDays } from '@/lib/values/calendar-date';

/**
 * The SQL condition of a filter on `a` (audit_event). A member's trail has the events about them and those in which they were one of a list
 * that was shown: seeing a name in a list is processing too (UU 27/2022 art. 31). What was refused stands there too: somebody tried.
 */
export function auditWhere({ actor }: Pick<Context, 'actor'>, filter: AuditFilterInput): Prisma.Sql {
  const zone = zoneOf(actor);
  const conditions = [Prisma.sql`true`];
  if (filter.from) conditions.push(Prisma.sql`a.at >= ${filter.from}::date::timestamp AT TIME ZONE ${zone}`);
  if (filter.to) conditions.push(Prisma.sql`a.at < ${addDays(filter.to, 1)}::date::timestamp AT TIME ZONE ${zone}`);
  if (filter.officer) conditions.push(Prisma.sql`a.actor_id = ${filter.officer}::uuid`);
  if (filter.action) conditions.push(Prisma.sql`a.action = ${filter.action}`);
  if (filter.member) conditions.push(memberCondition(filter.member));
  return Prisma.join(conditions, ' AND ');
}

function memberCondition(id: string): Prisma.Sql {
  const listed = (field: string) => Prisma.sql`a.detail @> ${JSON.stringify({ [field]: [id] })}::jsonb`;
  return Prisma.sql`(a.member_id = ${id}::uuid OR ${listed('shown')} OR ${listed('members')} OR ${listed('asked')})`;
}
