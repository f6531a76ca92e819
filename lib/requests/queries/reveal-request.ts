import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { revealsInBulk } from '@/lib/audit';
import { defineQuery } from '@/lib/server/use-case';
import type { Values } from '@/lib/requests/rules/facts';
import { RevealRequest } from '@/lib/requests/schemas';

/** One masked value of a request in full, as it was or as it will be. A query and not a command: nothing changes but the audit, and no receipt may keep the value. */
export const revealRequest = defineQuery<z.infer<typeof RevealRequest>, { memberId: string; value: string }>({
  name: 'requests.reveal',
  permission: 'service_request:file',
  scope: 'branches',
  stepUp: (_, __, context) => revealsInBulk(context),
  counts: 'reveal',
  input: RevealRequest,
  audit: ({ id, field, side }, { memberId }) => [{ action: 'service_request.reveal', memberId, objectId: id, detail: { field, side } }],
  run: async ({ tx, actor }, { id, field, side }) => {
    const row = await tx.serviceRequest.findFirst({ where: { id, ...branchWhere(actor) }, select: { memberId: true, before: true, after: true } });
    const value = row && (row[side] as Values)[field];
    return row && value ? { memberId: row.memberId, value } : null;
  },
});
