import type * as z from 'zod';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { AssignComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { changed } from './classification';
import { findHandler } from './handles-complaints';

/** Gives the case to oneself or to a colleague who handles complaints at the same branch. Moves no clock. */
export const assignComplaint = defineCommand<z.infer<typeof AssignComplaint>, ChangedComplaint>({
  name: 'complaints.assign',
  permission: 'complaint:handle',
  scope: 'branches',
  input: AssignComplaint,
  audit: auditComplaint('complaint.assign', ({ assigneeId }: { assigneeId: string }) => ({ assigneeId })),
  announce: announceComplaint,
  run: assign,
});

/** The step itself, for claiming too. */
export function assign(context: Context, input: z.infer<typeof AssignComplaint>): Promise<Outcome<ChangedComplaint>> {
  return changeComplaint(changerOf(context), 'assign', input, async ({ row }) => {
    const assignee = await findHandler(context.tx, input.assigneeId, row.branchId, context.now);
    if (!assignee) return refused(['assignee_does_not_handle'], { assigneeId: 'assignee_does_not_handle' });
    if (row.assigneeId === assignee.id) return refused(['already_assigned']);
    const before = row.assigneeId && (await context.tx.staff.findUnique({ where: { id: row.assigneeId }, select: { name: true } }));
    return done({ data: { assigneeId: assignee.id }, changes: changed({ assignee: [before ? before.name : null, assignee.name] }) });
  });
}
