import type { FktpType } from '@/lib/facilities/model';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/server/db';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** What the rules and the form need to know of a facility. `members` is registered now, `incoming` is on its way by open transfers. */
export interface FacilityFacts {
  code: string;
  name: string;
  type: FktpType | 'hospital';
  branchId: string;
  regencyCode: string;
  regencyName: string;
  district: string;
  contracts: { from: CalendarDate; to: CalendarDate | null }[];
  doctors: number;
  members: number;
  incoming: number;
}

/**
 * The doctors of facility `f` on a day, in SQL: the contract of that day says for how many it is, or else the facility's own number counts. No two
 * contracts of a facility overlap.
 */
export const doctorsOn = (day: CalendarDate): Prisma.Sql => Prisma.sql`COALESCE((SELECT c.doctors FROM facility_contract c
  WHERE c.facility_code = f.code AND c.valid_from <= ${day}::date AND (c.valid_to IS NULL OR c.valid_to >= ${day}::date)), f.doctors)`;

/** Facts of facilities by an SQL condition on `f` (facility), in order of name; `on` is the day whose doctors count. Facilities are nobody's personal data. */
export function selectFacilityFacts(tx: Tx, where: Prisma.Sql, limit: number, on: CalendarDate): Promise<FacilityFacts[]> {
  return tx.$queryRaw<FacilityFacts[]>`
    WITH f AS (SELECT * FROM facility f WHERE ${where} ORDER BY f.name_key LIMIT ${limit})
    SELECT f.code, f.name, f.type, f.branch_id AS "branchId", f.regency_code AS "regencyCode", r.name AS "regencyName", f.district, ${doctorsOn(on)} AS doctors,
           f.members, COALESCE(i.incoming, 0) AS incoming,
           COALESCE((SELECT json_agg(json_build_object('from', c.valid_from, 'to', c.valid_to) ORDER BY c.valid_from)
                     FROM facility_contract c WHERE c.facility_code = f.code), '[]') AS contracts
    FROM f JOIN regency r ON r.code = f.regency_code
    LEFT JOIN facility_incoming((SELECT array_agg(code) FROM f)) i ON i.facility_code = f.code
    ORDER BY f.name_key`;
}

/** Facts of one facility with its doctors of a day, or null. */
export async function findFacilityFacts(tx: Tx, code: string, on: CalendarDate): Promise<FacilityFacts | null> {
  const [facility] = await selectFacilityFacts(tx, Prisma.sql`f.code = ${code}`, 1, on);
  return facility ?? null;
}
