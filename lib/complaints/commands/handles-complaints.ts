import { roleMay } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import type { Tx } from '@/lib/server/db';

/** The person, if active and one of those who handle complaints at this branch; else null. At the central office nobody does. */
export async function findHandler(tx: Tx, staffId: string, branchId: string | null): Promise<{ id: string; name: string } | null> {
  if (branchId === null) return null;
  const found = await tx.staff.findUnique({ where: { id: staffId }, select: { id: true, name: true, role: true, branchId: true, active: true } });
  if (!found?.active || found.branchId !== branchId || !roleMay(found.role as Role, 'complaint:handle')) return null;
  return { id: found.id, name: found.name };
}
