import { Prisma } from '@/lib/generated/prisma/client';
import type { StaffFilterInput } from '../schemas/administration';

/** The rows of `staff s` that a filter finds: words of the name anywhere, the user name from its beginning. */
export function staffWhere({ text, branchId, role, state }: StaffFilterInput): Prisma.Sql {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const conditions = [
    ...words.map((word) => Prisma.sql`(position(${word} in lower(s.name)) > 0 OR starts_with(s.username, ${word}))`),
    ...(branchId === null ? [] : [Prisma.sql`s.branch_id = ${branchId}`]),
    ...(role === null ? [] : [Prisma.sql`s.role = ${role}`]),
    ...(state === 'disabled' ? [Prisma.sql`NOT s.active`] : []),
    ...(state === 'invited' ? [Prisma.sql`s.active AND s.invited`] : []),
    ...(state === 'active' ? [Prisma.sql`s.active AND NOT s.invited`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}
