import type { Bench } from './callers';

export interface Movable {
  id: string;
  /** A facility of the same branch, with contract and room, where the member is not. */
  to: string;
}

/**
 * Members of a branch, each of another family, whom no rule keeps: long at their facility, without an open transfer, each with a place to go. PBPU move at once;
 * PBI_APBD of a local government without letter and cut-off too; nobody stays at or goes to `except`.
 */
export async function listMovable(bench: Bench, branchId: string, count: number, except = ''): Promise<Movable[]> {
  const { code } = await bench.one<{ code: string }>(
    `SELECT f.code FROM facility f JOIN facility_contract c ON c.facility_code = f.code AND c.valid_from < '2026-11-01' AND COALESCE(c.valid_to, '9999-01-01') > '2027-03-01'
     WHERE f.branch_id = $1 AND f.type = 'clinic' AND f.code <> $2 AND f.doctors > 0 AND f.members + 500 < 5000 * f.doctors ORDER BY f.code LIMIT 1`,
    branchId,
    except,
  );
  const { rows } = await bench.owner.query<{ id: string }>(
    `SELECT DISTINCT ON (m.family_card) m.id FROM member m JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL AND p.valid_from < '2026-06-01'
     WHERE m.branch_id = $1 AND m.segment = 'PBPU' AND m.status = 'ACTIVE' AND p.facility_code NOT IN ($2, $4)
       AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.member_id = m.id AND t.status IN ('requested', 'returned', 'approved'))
     ORDER BY m.family_card, m.id LIMIT $3`,
    [branchId, code, count, except],
  );
  if (rows.length < count) throw new Error(`only ${rows.length} movable members in ${branchId}`);
  return rows.map(({ id }) => ({ id, to: code }));
}

/** A facility of the branch that is full by its doctors, so that a move to it needs approval (T11). */
export async function fullFacility(bench: Bench, branchId: string): Promise<string> {
  const { code } = await bench.one<{ code: string }>(
    `UPDATE facility SET doctors = 0 WHERE code = (SELECT f.code FROM facility f JOIN facility_contract c ON c.facility_code = f.code AND c.valid_from < '2026-11-01'
       AND COALESCE(c.valid_to, '9999-01-01') > '2027-03-01' WHERE f.branch_id = $1 AND f.type = 'clinic' ORDER BY f.code DESC LIMIT 1) RETURNING code`,
    branchId,
  );
  return code;
}
