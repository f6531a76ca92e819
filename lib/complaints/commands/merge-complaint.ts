import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { isOpenStatus, type ComplaintStatus } from '@/lib/complaints/model';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { MergeComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, complaintState, type ChangedComplaint } from './change-complaint';
import { ended } from './end-cycle';
import { recordComplaintEvent } from './record-event';
import { withdrawCallBack } from './withdraw-call-back';

/**
 * Carries the case on in another open one. Its cycle ends without a verdict: the other case carries the clocks. Its open call-back is
 * withdrawn; taken apart again, the rule flags it anew when it is owed one.
 */
export const mergeComplaint = defineCommand<z.infer<typeof MergeComplaint>, ChangedComplaint>({
  name: 'complaints.merge',
  permission: 'complaint:merge',
  scope: 'branches',
  input: MergeComplaint,
  audit: auditComplaint('complaint.merge', ({ intoId }: { intoId: string }) => ({ intoId })),
  announce: (input, output) => [...announceComplaint(input, output), ...announceComplaint(input, { ...output, id: input.intoId })],
  run: (context, input) =>
    changeComplaint(changerOf(context), 'merge', input, async ({ row, status }) => {
      if (input.intoId === row.id) return refused(['invalid_input'], { intoId: 'same_complaint' });
      const into = await context.tx.complaint.findFirst({ where: { id: input.intoId, ...branchWhere(context.actor) }, select: complaintState });
      if (!into || !isOpenStatus(into.status as ComplaintStatus)) return refused(['invalid_input'], { intoId: 'not_open' });
      const changer = changerOf(context);
      await withdrawCallBack(changer, row.id, input.note);
      await recordComplaintEvent(changer, {
        complaintId: into.id, cycle: into.cycle, branchId: into.branchId, action: 'merged_here', from: into.status, to: into.status, note: input.note,
        changes: { complaint: { before: null, after: row.reference } },
      });
      return done({
        data: { mergedIntoId: into.id, statusBeforeMerge: status, callBackFrom: null },
        facts: (facts) => ended(facts, context.now, 'merged'),
        changes: { complaint: { before: null, after: into.reference } },
        note: input.note,
      });
    }),
});
