import type { PathStep } from '@/lib/complaints/rules/routing';
import type { Tx } from '@/lib/server/db';

const STEPS = ['forward', 'forward_provider', 'return', 'refer'] as const;

/** The way of a complaint between the offices, in order: from where, to where, why. */
export async function loadPath(tx: Tx, complaintId: string): Promise<PathStep[]> {
  const events = await tx.complaintEvent.findMany({
    where: { complaintId, action: { in: [...STEPS] } },
    select: { at: true, action: true, branchId: true, note: true, changes: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return events.map(({ at, action, branchId, note, changes }) => {
    const branch = (changes as Record<string, { after: string | null } | undefined>).branch;
    return { at: at.getTime(), action: action as PathStep['action'], from: branchId, to: branch ? branch.after : branchId, reason: note };
  });
}
