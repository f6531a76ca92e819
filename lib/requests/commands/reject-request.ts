import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RejectRequest } from '@/lib/requests/schemas';
import { announceChange, auditChange, changeRequest, type ChangedRequest } from './change-request';

/** Rejects a request for good, with the reason that the member is told. */
export const rejectRequest = defineCommand<{ id: string; version: number; note: string }, ChangedRequest>({
  name: 'requests.reject',
  permission: 'service_request:decide',
  scope: 'branches',
  input: RejectRequest,
  audit: auditChange('service_request.reject'),
  announce: announceChange,
  run: (context, input) =>
    changeRequest(context, 'reject', input, async () => done({ decidedById: context.actor.staffId, decidedAt: context.now, decisionNote: input.note })),
});
