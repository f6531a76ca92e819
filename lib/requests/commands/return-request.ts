import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ReturnRequest } from '@/lib/requests/schemas';
import { announceChange, auditChange, changeRequest, type ChangedRequest } from './change-request';

/** Returns a request to the desk for documents, with words about what is missing. */
export const returnRequest = defineCommand<{ id: string; version: number; note: string }, ChangedRequest>({
  name: 'requests.return',
  permission: 'service_request:decide',
  scope: 'branches',
  input: ReturnRequest,
  audit: auditChange('service_request.return'),
  announce: announceChange,
  run: (context, input) =>
    changeRequest(context, 'return', input, async () => done({ decidedById: context.actor.staffId, decidedAt: context.now, decisionNote: input.note })),
});
