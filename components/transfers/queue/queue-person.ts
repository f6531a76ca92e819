import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { TRANSFER_VIEWS, type TransferView } from '@/lib/transfers/model';

/** Who works the queue: their id, the view they begin with, and what the screen is drawn for. What may be done, each row says. */
export interface QueuePerson {
  id: string;
  firstView: TransferView;
  views: readonly TransferView[];
  decides: boolean;
  readsRecords: boolean;
  severalBranches: boolean;
}

/** The queue as a role begins with it: what waits for those who decide, their own for those who ask, everything for those who watch. */
export function queuePerson(actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>): QueuePerson {
  const decides = can(actor, 'transfer:decide');
  const requests = can(actor, 'transfer:request');
  return {
    id: actor.staffId,
    firstView: decides ? 'waiting' : requests ? 'mine' : 'all',
    views: TRANSFER_VIEWS.filter((view) => view !== 'mine' || requests),
    decides,
    readsRecords: can(actor, 'member:read'),
    severalBranches: actor.national || actor.branchIds.length > 1,
  };
}
