import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { REQUEST_VIEWS, type RequestView } from '@/lib/requests/model';

/** Who works the queue: their id, the view they begin with, and what the screen is drawn for. What may be done, each row says. */
export interface QueuePerson {
  id: string;
  firstView: RequestView;
  views: readonly RequestView[];
  decides: boolean;
  readsRecords: boolean;
  severalBranches: boolean;
}

/** The queue as a role begins with it: what waits for those who decide, their own for those who file, everything for those who watch. */
export function queuePerson(actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>): QueuePerson {
  const decides = can(actor, 'service_request:decide');
  const files = can(actor, 'service_request:file');
  return {
    id: actor.staffId,
    firstView: decides ? 'waiting' : files ? 'mine' : 'all',
    views: REQUEST_VIEWS.filter((view) => view !== 'mine' || files),
    decides,
    readsRecords: can(actor, 'member:read'),
    severalBranches: actor.national || actor.branchIds.length > 1,
  };
}
