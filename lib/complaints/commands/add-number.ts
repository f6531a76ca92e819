import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { numberKey } from '../rules/number-key';
import { AddComplaintNumber } from '../schemas/case';
import { announceComplaint, changerOf, complaintState } from './change-complaint';
import type { CommentedComplaint } from './comment-complaint';
import { recordComplaintEvent } from './record-event';

/** Keeps a number under which another system (SP4N-LAPOR!, SIPP) knows the case. The same number twice is kept once. */
export const addComplaintNumber = defineCommand<z.infer<typeof AddComplaintNumber>, CommentedComplaint>({
  name: 'complaints.addNumber',
  permission: 'complaint:act',
  scope: 'branches',
  input: AddComplaintNumber,
  audit: ({ system }, { id, memberId }) => [{ action: 'complaint.add_number', memberId, objectId: id, detail: { kind: system } }],
  announce: announceComplaint,
  run: async (context, { id, system, number }) => {
    const row = await context.tx.complaint.findFirst({ where: { id, ...branchWhere(context.actor) }, select: complaintState });
    if (!row) return notFound;
    const { count } = await context.tx.complaintNumber.createMany({ data: [{ complaintId: id, system, number, numberKey: numberKey(number) }], skipDuplicates: true });
    if (count > 0) {
      await recordComplaintEvent(changerOf(context), {
        complaintId: id, cycle: row.cycle, branchId: row.branchId, action: 'add_number', from: row.status, to: row.status, note: '',
        changes: { [`number.${system}`]: { before: null, after: number } },
      });
    }
    return done({ id, memberId: row.memberId, branchId: row.branchId, lastBranchId: row.lastBranchId });
  },
});
