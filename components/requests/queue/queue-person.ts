import { decisionPerson, type DecisionPerson } from '@/components/queue/person';
import type { Actor } from '@/lib/access/actor';
import { REQUEST_VIEWS, type RequestView } from '@/lib/requests/model';

export type QueuePerson = DecisionPerson<RequestView>;

/** Who works the queue of requests. */
export function queuePerson(actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>): QueuePerson {
  return decisionPerson<RequestView>(actor, REQUEST_VIEWS, { decide: 'service_request:decide', ask: 'service_request:file' });
}
