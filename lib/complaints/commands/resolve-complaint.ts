import type * as z from 'zod';
import { roleMay } from '@/lib/access/permissions';
import { decideResolve } from '@/lib/complaints/rules/resolve';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ResolveComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { ended } from './end-cycle';
import { withdrawCallBack } from './withdraw-call-back';

/** Ends the cycle with an answer. Not while its call-back is open, unless a supervisor says why. */
export const resolveComplaint = defineCommand<z.infer<typeof ResolveComplaint>, ChangedComplaint>({
  name: 'complaints.resolve',
  permission: 'complaint:handle',
  scope: 'branches',
  input: ResolveComplaint,
  audit: auditComplaint('complaint.resolve', ({ override }: { override: string | null }) => ({ overridden: override !== null })),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'resolve', input, async ({ row }) => {
      const callBackOpen = (await context.tx.callBack.count({ where: { complaintId: row.id, closedAt: null } })) > 0;
      const override = input.override === null ? null : { bySupervisor: roleMay(context.actor.role, 'complaint:supervise'), reason: input.override };
      const decision = decideResolve({ answer: input.answer, callBackOpen, override });
      if (!decision.allowed) return refused([...decision.reasons], decision.reasons.includes('override_without_reason') ? { override: 'too_small' } : undefined);
      if (decision.overridden) await withdrawCallBack(changerOf(context), row.id, input.override ?? '');
      return done({
        data: { answer: input.answer, assigneeId: row.assigneeId ?? context.actor.staffId, callBackFrom: null },
        facts: (facts) => ended(facts, context.now, 'resolved'),
        ...(decision.overridden && { changes: { override: { before: null, after: input.override } } }),
        note: input.answer,
      });
    }),
});
