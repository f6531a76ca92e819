import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ForwardComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { changed, classified, classificationChanges } from './classification';

/** Routes the case to a branch and classifies it in the same act. The clocks go on in the hours and zone of that branch. */
export const forwardComplaint = defineCommand<z.infer<typeof ForwardComplaint>, ChangedComplaint>({
  name: 'complaints.forward',
  permission: 'complaint:act',
  scope: 'branches',
  input: ForwardComplaint,
  audit: auditComplaint('complaint.forward', ({ branchId }: { branchId: string }) => ({ branchId })),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'forward', input, async ({ row }) => {
      const branch = await context.tx.branch.findUnique({ where: { id: input.branchId }, select: { id: true } });
      if (!branch) return refused(['invalid_input'], { branchId: 'unknown_branch' });
      const { data, facts } = classified(input, context.now);
      return done({
        // The branch that sends it on keeps sight of it, and finishes its act.
        data: { ...data, branchId: branch.id, lastBranchId: row.branchId ?? branch.id, assigneeId: null },
        facts: (before) => moved(facts(before), branch.id, context.now),
        changes: { ...changed({ branch: [row.branchId, branch.id] }), ...classificationChanges(row, input) },
        note: input.note,
      });
    }),
});

/** The facts with the case at another office from now on; the same where it is there already. */
export function moved<F extends { places: { since: number; branchId: string | null }[] }>(facts: F, branchId: string | null, now: Date): F {
  if (facts.places.at(-1)?.branchId === branchId) return facts;
  return { ...facts, places: [...facts.places, { since: now.getTime(), branchId }] };
}
