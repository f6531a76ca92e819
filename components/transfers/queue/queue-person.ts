import { decisionPerson, type DecisionPerson } from '@/components/queue/person';
import type { Actor } from '@/lib/access/actor';
import { TRANSFER_VIEWS, type TransferView } from '@/lib/transfers/model';

export type QueuePerson = DecisionPerson<TransferView>;

/** Who works the queue of transfers. */
export function queuePerson(actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>): QueuePerson {
  return decisionPerson<TransferView>(actor, TRANSFER_VIEWS, { decide: 'transfer:decide', ask: 'transfer:request' });
}
