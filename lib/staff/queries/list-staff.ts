import type { Role } from '@/lib/access/roles';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import type { StaffSort, StaffState } from '../model';
import { ListStaff, type ListStaffInput } from '../schemas/administration';
import { staffWhere } from './staff-filter';

/** A person of the staff in the list. */
export interface StaffRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  /** Branch or region; null for the nation. */
  place: string | null;
  state: StaffState;
  /** The branch of a duty that runs now, with its role if it has one of its own. */
  duty: { branch: string; role: Role | null } | null;
  lastSeenAt: string | null;
}

export interface StaffPage {
  rows: StaffRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}

/** Orders by plain text columns of the database's own collation; those who belong to the nation stand before the branches. */
const SORTS: Record<StaffSort, Prisma.Sql> = {
  name: Prisma.sql`s.name`,
  username: Prisma.sql`s.username`,
  role: Prisma.sql`s.role`,
  branch: Prisma.sql`COALESCE(s.branch_id, s.region_id, '')`,
};

interface Stored extends Omit<StaffRow, 'state' | 'duty' | 'lastSeenAt'> {
  active: boolean;
  invited: boolean;
  dutyBranch: string | null;
  dutyRole: Role | null;
  lastSeenAt: Date | null;
  key: string;
}

/** One page of the staff of the nation, by keyset. */
export const listStaff = defineQuery<ListStaffInput, StaffPage>({
  name: 'staff.list',
  permission: 'staff:manage',
  scope: 'nation',
  input: ListStaff,
  audit: nothingPersonal,
  run: async ({ tx, now }, { sort, descending, after, limit, ...filter }) => {
    const column = SORTS[sort];
    const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    const beyond = descending ? Prisma.sql`<` : Prisma.sql`>`;
    const onwards = after === null ? Prisma.empty : Prisma.sql`AND (${column}, s.id) ${beyond} (${after.key}, ${after.id}::uuid)`;
    const rows = await tx.$queryRaw<Stored[]>`
      SELECT s.id::text, s.username, s.name, s.role, COALESCE(b.name, r.name) AS place, s.active, s.invited, db.name AS "dutyBranch", d.role AS "dutyRole",
             (SELECT max(e.last_seen_at) FROM staff_session e WHERE e.staff_id = s.id) AS "lastSeenAt", ${column} AS key
      FROM staff s LEFT JOIN branch b ON b.id = s.branch_id LEFT JOIN region r ON r.id = s.region_id
      LEFT JOIN staff_duty d ON d.staff_id = s.id AND d.cancelled_at IS NULL AND d.starts_at <= ${now} AND d.ends_at > ${now}
      LEFT JOIN branch db ON db.id = d.branch_id
      WHERE ${staffWhere(filter)} ${onwards} ORDER BY ${column} ${direction}, s.id ${direction} LIMIT ${limit + 1}`;
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { rows: page.map(rowOf), next: rows.length > limit && last ? { key: last.key, id: last.id } : null };
  },
});

function rowOf({ active, invited, dutyBranch, dutyRole, lastSeenAt, key: _, ...row }: Stored): StaffRow {
  return { ...row, state: stateOf({ active, invited }), duty: dutyBranch === null ? null : { branch: dutyBranch, role: dutyRole }, lastSeenAt: lastSeenAt?.toISOString() ?? null };
}

/** How an account stands. */
export function stateOf({ active, invited }: { active: boolean; invited: boolean }): StaffState {
  return active ? (invited ? 'invited' : 'active') : 'disabled';
}
