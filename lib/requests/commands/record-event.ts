import { newId } from '@/lib/server/id';
import type { Context } from '@/lib/server/use-case';

interface RequestAct {
  requestId: string;
  memberId: string;
  branchId: string;
  action: string;
  from: string | null;
  to: string;
  note: string;
}

/** Writes one line of the request's history, with the actor's name as it was then. */
export async function recordRequestEvent({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>, act: RequestAct): Promise<void> {
  const { requestId, memberId, branchId, action, from, to, note } = act;
  await tx.serviceRequestEvent.create({
    data: { id: newId(), requestId, memberId, branchId, at: now, actorId: actor.staffId, actorName: actor.name, action, fromStatus: from, toStatus: to, note },
  });
}
