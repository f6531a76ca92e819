import { defineCommand } from '@/lib/server/use-case';
import { CancelRequest } from '@/lib/requests/schemas';
import { announceChange, auditChange, changeRequest, type ChangedRequest } from './change-request';

/** Cancels an open request, at the member's wish or for a mistake. */
export const cancelRequest = defineCommand<{ id: string; version: number; note: string }, ChangedRequest>({
  name: 'requests.cancel',
  permission: 'service_request:file',
  scope: 'branches',
  input: CancelRequest,
  audit: auditChange('service_request.cancel'),
  announce: announceChange,
  run: (context, input) => changeRequest(context, 'cancel', input),
});
