import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RejectComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { ended } from './end-cycle';
import { withdrawCallBack } from './withdraw-call-back';

/** Ends the cycle: no complaint, or nothing that this insurance can answer for; with the reason. */
export const rejectComplaint = defineCommand<z.infer<typeof RejectComplaint>, ChangedComplaint>({
  name: 'complaints.reject',
  permission: 'complaint:act',
  scope: 'branches',
  input: RejectComplaint,
  audit: auditComplaint('complaint.reject'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'reject', input, async ({ row }) => {
      await withdrawCallBack(changerOf(context), row.id, input.note);
      return done({ data: { answer: input.note, callBackFrom: null }, facts: (facts) => ended(facts, context.now, 'rejected'), note: input.note });
    }),
});
