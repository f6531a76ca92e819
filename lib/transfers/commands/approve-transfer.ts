import { findFacilityFacts } from '@/lib/facilities';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import type { EvidenceKind, TransferReason } from '@/lib/transfers/model';
import { decideTransfer } from '@/lib/transfers/rules/decide-transfer';
import { appliedCodes, type TransferDecision } from '@/lib/transfers/rules/findings';
import { effectiveDateAtApproval, effectiveDateOf } from '@/lib/transfers/rules/effective-date';
import { ApproveTransfer } from '@/lib/transfers/schemas';
import { fromDbDate, toDbDate } from '@/lib/values/calendar-date';
import { loadMemberFacts } from '../queries/load-facts';
import { loadTransferPolicy } from '../queries/load-policy';
import { announceChange, auditChange, changeTransfer, type ChangedTransfer, type TransferState } from './change-transfer';

/**
 * Approves a request. The rules decide once more with today's facts: what became impossible meanwhile is refused with its codes, and a
 * request approved after its month gets the 1st of the month after (T14).
 */
export const approveTransfer = defineCommand<{ id: string; version: number; note: string }, ChangedTransfer>({
  name: 'transfers.approve',
  permission: 'transfer:decide',
  scope: 'branches',
  input: ApproveTransfer,
  constraints: { transfer_no_self_approval: () => refused(['self_approval']) },
  audit: auditChange('transfer.approve'),
  announce: announceChange,
  run: (context, input) =>
    changeTransfer(context, 'approve', input, async (transfer) => {
      const decision = await decideAgain(context, transfer);
      if (decision.outcome === 'refused') return refused(appliedCodes(decision.findings));
      return done({
        decidedById: context.actor.staffId,
        decidedAt: context.now,
        decisionNote: input.note,
        outcome: decision.outcome,
        codes: appliedCodes(decision.findings),
        findings: decision.findings as unknown as object[],
        effectiveDate: toDbDate(effectiveDateAtApproval(fromDbDate(transfer.effectiveDate), context.today)),
      });
    }),
});

async function decideAgain({ tx, today }: Context, transfer: TransferState): Promise<TransferDecision> {
  const [facts] = await loadMemberFacts(tx, [transfer.memberId], today, transfer.id);
  const target = await findFacilityFacts(tx, transfer.toFacilityCode, effectiveDateOf(today));
  if (!facts || !target) throw new Error('transfer without member or facility');
  const evidence = await tx.evidence.findMany({ where: { transfers: { some: { transferId: transfer.id } } }, select: { kind: true } });
  const claim = {
    reason: transfer.reason as TransferReason,
    letterDate: transfer.letterDate && fromDbDate(transfer.letterDate),
    evidence: evidence.map(({ kind }) => kind as EvidenceKind),
  };
  // This transfer is already among those on their way.
  const incoming = Math.max(0, target.incoming - 1);
  return decideTransfer({ ...facts, target: { ...target, incoming }, claim, groupSize: 1 }, await loadTransferPolicy(tx, today), today);
}
