import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { CommentComplaint } from '../schemas/case';
import { announceComplaint, changerOf, complaintState } from './change-complaint';
import { recordComplaintEvent } from './record-event';

export interface CommentedComplaint {
  id: string;
  memberId: string | null;
  branchId: string | null;
  lastBranchId: string | null;
}

/** A word among colleagues. It moves no clock, no version and no step of escalation. */
export const commentComplaint = defineCommand<z.infer<typeof CommentComplaint>, CommentedComplaint>({
  name: 'complaints.comment',
  permission: 'complaint:act',
  scope: 'branches',
  input: CommentComplaint,
  audit: (_, { id, memberId }) => [{ action: 'complaint.comment', memberId, objectId: id }],
  announce: announceComplaint,
  run: async (context, { id, text }) => {
    const row = await context.tx.complaint.findFirst({ where: { id, ...branchWhere(context.actor) }, select: complaintState });
    if (!row) return notFound;
    await recordComplaintEvent(changerOf(context), { complaintId: id, cycle: row.cycle, branchId: row.branchId, action: 'comment', from: row.status, to: row.status, note: text });
    return done({ id, memberId: row.memberId, branchId: row.branchId, lastBranchId: row.lastBranchId });
  },
});
