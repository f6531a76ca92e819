import { doctorsOn } from '@/lib/facilities';
import { Prisma } from '@/lib/generated/prisma/client';
import { loadOf } from '@/lib/policies/rules/validity';
import type { Context } from '@/lib/server/use-case';
import { loadMembersPerDoctor } from './read-facilities';

/** How many primary-care facilities of a branch can take nobody more. */
export interface FullFacilities {
  branchId: string;
  count: number;
}

/** Facilities under contract today whose members, with those on their way, have reached what their doctors may have (DOMAIN T11); a row a branch that has any. */
export async function fullFacilities(context: Pick<Context, 'tx' | 'actor' | 'today'>): Promise<FullFacilities[]> {
  const { tx, actor, today } = context;
  const perDoctor = await loadMembersPerDoctor(context);
  const scope = actor.national ? Prisma.sql`true` : Prisma.sql`f.branch_id = ANY (${[...actor.branchIds]}::text[])`;
  const rows = await tx.$queryRaw<{ branchId: string; doctors: number; members: number; incoming: number }[]>`
    WITH f AS (
      SELECT f.code, f.branch_id, ${doctorsOn(today)} AS doctors, f.members FROM facility f
      WHERE ${scope} AND f.type <> 'hospital' AND EXISTS (
        SELECT 1 FROM facility_contract c WHERE c.facility_code = f.code AND c.valid_from <= ${today}::date AND (c.valid_to IS NULL OR c.valid_to >= ${today}::date))
    )
    SELECT f.branch_id AS "branchId", f.doctors, f.members, COALESCE(i.incoming, 0) AS incoming
    FROM f LEFT JOIN facility_incoming((SELECT array_agg(code) FROM f)) i ON i.facility_code = f.code`;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { total, capacity } = loadOf(row, perDoctor);
    if (total >= capacity) counts.set(row.branchId, (counts.get(row.branchId) ?? 0) + 1);
  }
  return [...counts].map(([branchId, count]) => ({ branchId, count }));
}
