import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { effectiveDateAtApproval } from '@/lib/transfers/rules/effective-date';
import { ResubmitTransfer } from '@/lib/transfers/schemas';
import { fromDbDate, toDbDate } from '@/lib/values/calendar-date';
import { attachEvidence, evidenceKinds } from './attach-evidence';
import { announceChange, auditChange, changeTransfer, type ChangedTransfer } from './change-transfer';

/** Sends a returned request again, with the papers that were missing. Whoever does it may not decide on it any more. */
export const resubmitTransfer = defineCommand<z.infer<typeof ResubmitTransfer>, ChangedTransfer>({
  name: 'transfers.resubmit',
  permission: 'transfer:request',
  scope: 'branches',
  input: ResubmitTransfer,
  audit: auditChange('transfer.resubmit'),
  announce: announceChange,
  run: (context, input) =>
    changeTransfer(context, 'resubmit', input, async (transfer) => {
      const member = await context.tx.member.findUniqueOrThrow({ where: { id: transfer.memberId }, select: { familyCard: true } });
      const kinds = await evidenceKinds(context, input.evidenceIds, member.familyCard);
      if (!kinds) return refused(['invalid_input'], { evidenceIds: 'unknown_file' });
      await attachEvidence(context.tx, transfer.id, input.evidenceIds);
      return done({
        submittedBy: [...new Set([...transfer.submittedBy, context.actor.staffId])],
        decidedById: null,
        decidedAt: null,
        effectiveDate: toDbDate(effectiveDateAtApproval(fromDbDate(transfer.effectiveDate), context.today)),
        ...(input.letterDate && { letterDate: toDbDate(input.letterDate) }),
      });
    }),
});
