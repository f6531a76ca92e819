import { roleMay } from '@/lib/access/permissions';
import type { Tx } from '@/lib/server/db';
import { loadOfficersAt } from '@/lib/staff';

/** The person, if active and one of those who handle complaints at this branch at this moment; else null. At the central office nobody does. */
export async function findHandler(tx: Tx, staffId: string, branchId: string | null, now: Date): Promise<{ id: string; name: string } | null> {
  if (branchId === null) return null;
  const found = (await loadOfficersAt(tx, branchId, now)).find(({ id, role }) => id === staffId && roleMay(role, 'complaint:handle'));
  return found ? { id: found.id, name: found.name } : null;
}
