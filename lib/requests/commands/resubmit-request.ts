import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ResubmitRequest } from '@/lib/requests/schemas';
import { announceChange, auditChange, changeRequest, type ChangedRequest } from './change-request';
import { attachPapers, paperKinds } from './papers';

/** Sends a returned request again, with the papers that were missing. Whoever does it may not decide on it any more. */
export const resubmitRequest = defineCommand<z.infer<typeof ResubmitRequest>, ChangedRequest>({
  name: 'requests.resubmit',
  permission: 'service_request:file',
  scope: 'branches',
  input: ResubmitRequest,
  audit: auditChange('service_request.resubmit'),
  announce: announceChange,
  run: (context, input) =>
    changeRequest(context, 'resubmit', input, async (request) => {
      const kinds = await paperKinds(context, input.evidenceIds, request.memberId);
      if (!kinds) return refused(['invalid_input'], { evidenceIds: 'unknown_file' });
      await attachPapers(context.tx, request.id, input.evidenceIds);
      return done({ submittedBy: [...new Set([...request.submittedBy, context.actor.staffId])], decidedById: null, decidedAt: null });
    }),
});
