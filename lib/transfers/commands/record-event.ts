import { newId } from '@/lib/server/id';
import type { Context } from '@/lib/server/use-case';

interface TransferAct {
  transferId: string;
  memberId: string;
  branchId: string;
  action: string;
  from: string | null;
  to: string;
  note: string;
}

/** Writes one line of the transfer's history, with the actor's name as it was then. */
export async function recordTransferEvent({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>, act: TransferAct): Promise<void> {
  await tx.transferEvent.create({
    data: {
      id: newId(),
      transferId: act.transferId,
      memberId: act.memberId,
      branchId: act.branchId,
      at: now,
      actorId: actor.staffId,
      actorName: actor.name,
      action: act.action,
      fromStatus: act.from,
      toStatus: act.to,
      note: act.note,
    },
  });
}
