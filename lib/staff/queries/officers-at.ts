import type { Role } from '@/lib/access/roles';
import type { Tx } from '@/lib/server/db';

/** Somebody at work at a branch, in the role that they have there. */
export interface Officer {
  id: string;
  name: string;
  role: Role;
}

/** Who works at a branch at an instant, by name: its own active people who are not on duty elsewhere, and those who are on duty there. */
export function loadOfficersAt(tx: Tx, branchId: string, at: Date): Promise<Officer[]> {
  return tx.$queryRaw<Officer[]>`
    SELECT s.id::text, s.name, COALESCE(d.role, s.role) AS role
    FROM staff s LEFT JOIN staff_duty d ON d.staff_id = s.id AND d.cancelled_at IS NULL AND d.starts_at <= ${at} AND d.ends_at > ${at}
    WHERE s.branch_id = ${branchId} AND s.active AND (d.id IS NULL OR d.branch_id = ${branchId})
    UNION ALL
    SELECT s.id::text, s.name, COALESCE(d.role, s.role) AS role
    FROM staff_duty d JOIN staff s ON s.id = d.staff_id
    WHERE d.branch_id = ${branchId} AND d.cancelled_at IS NULL AND d.starts_at <= ${at} AND d.ends_at > ${at} AND s.active AND s.branch_id IS DISTINCT FROM ${branchId}
    ORDER BY 2, 1`;
}
