import * as z from 'zod';
import { doctorsOn } from '@/lib/facilities';
import { loadOf, type Load } from '@/lib/policies';
import type { Context } from '@/lib/server/use-case';

/** A facility as full as this is near its capacity: nine tenths of what its doctors may have. */
export const NEAR = 0.9;
const MOST = 20;

/** A primary-care facility that is nearly or quite full. */
export interface FullFacility {
  code: string;
  name: string;
  doctors: number;
  members: number;
  /** Open transfers on their way to it, of all offices. */
  incoming: number;
  load: Load;
}

/** The facilities of these branches that are nearly full, the fullest first, as they stand now; and the policy they are held against. `more`: there are others. */
export async function readFullFacilities({ tx, today }: Pick<Context, 'tx' | 'today'>, branchIds: readonly string[]): Promise<{ membersPerDoctor: number; rows: FullFacility[]; more: boolean }> {
  const [policy] = await tx.$queryRaw<{ value: unknown }[]>`
    SELECT value FROM policy_value WHERE key = 'transfer.members_per_doctor' AND valid_from <= ${today}::date ORDER BY valid_from DESC LIMIT 1`;
  const membersPerDoctor = z.number().int().positive().parse(policy?.value);
  const rows = await tx.$queryRaw<Omit<FullFacility, 'load'>[]>`
    WITH own AS (SELECT f.code, f.name, ${doctorsOn(today)} AS doctors, f.members FROM facility f WHERE f.branch_id = ANY (${[...branchIds]}::text[]) AND f.type <> 'hospital'),
      loads AS (SELECT o.*, COALESCE(i.incoming, 0) AS incoming FROM own o LEFT JOIN facility_incoming((SELECT array_agg(code) FROM own)) i ON i.facility_code = o.code)
    SELECT code, name, doctors, members, incoming FROM loads
    WHERE members + incoming >= ${NEAR}::float * doctors * ${membersPerDoctor}::int AND members + incoming > 0
    ORDER BY (members + incoming)::float / NULLIF(doctors * ${membersPerDoctor}::int, 0) DESC NULLS FIRST, code LIMIT ${MOST + 1}`;
  return { membersPerDoctor, rows: rows.slice(0, MOST).map((row) => ({ ...row, load: loadOf(row, membersPerDoctor) })), more: rows.length > MOST };
}
