import type { SeedContext } from './context';
import type { FamilyPool } from './pool';

/** Counts the members of each facility and gives it the doctors that they need. */
export async function insertHistory({ client, facilities }: SeedContext, _pool: FamilyPool): Promise<void> {
  const fixed = facilities.filter(({ doctorsFixed }) => doctorsFixed).map(({ code }) => code);
  await client.query(
    `UPDATE facility f SET members = c.members,
       doctors = CASE WHEN f.code = ANY ($1) THEN f.doctors ELSE greatest(f.doctors, ceil(c.members / 4000.0)::int) END
     FROM (SELECT facility_code, count(*)::int AS members FROM member_facility WHERE valid_to IS NULL GROUP BY facility_code) c
     WHERE c.facility_code = f.code`,
    [fixed],
  );
}
