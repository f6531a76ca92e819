import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { UnmergeComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, complaintState, type ChangedComplaint } from './change-complaint';
import { recordComplaintEvent } from './record-event';

/** Takes a merged case out again: it stands where it stood, and its clocks run as if it had never been merged. */
export const unmergeComplaint = defineCommand<z.infer<typeof UnmergeComplaint>, ChangedComplaint>({
  name: 'complaints.unmerge',
  permission: 'complaint:merge',
  scope: 'branches',
  input: UnmergeComplaint,
  audit: auditComplaint('complaint.unmerge'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'unmerge', input, async ({ row }) => {
      const into = row.mergedIntoId && (await context.tx.complaint.findUnique({ where: { id: row.mergedIntoId }, select: complaintState }));
      if (into) {
        await recordComplaintEvent(changerOf(context), {
          complaintId: into.id, cycle: into.cycle, branchId: into.branchId, action: 'unmerged_here', from: into.status, to: into.status, note: input.note,
          changes: { complaint: { before: row.reference, after: null } },
        });
      }
      return done({
        data: { mergedIntoId: null, statusBeforeMerge: null },
        facts: (facts) => ({ ...facts, ended: null }),
        changes: { complaint: { before: into ? into.reference : null, after: null } },
        note: input.note,
      });
    }),
});
