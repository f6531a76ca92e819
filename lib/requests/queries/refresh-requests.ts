import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery } from '@/lib/server/use-case';
import { RefreshRequests, type RefreshRequestsInput } from '@/lib/requests/schemas';
import { queueWhere, scopeWhere } from './queue-filter';
import { selectRequestRows, type RequestRow } from './request-rows';

/** How these rows stand now, for a list that is told of changes while it is open. What is out of scope is left out. */
export const refreshRequests = defineQuery<RefreshRequestsInput, { rows: RequestRow[] }>({
  name: 'requests.refresh',
  permission: 'service_request:read',
  scope: 'branches',
  input: RefreshRequests,
  audit: ({ view }, { rows }) =>
    rows.length === 0 ? [] : [{ action: 'service_request.list', detail: { view, rows: rows.length, members: rows.map(({ memberId }) => memberId) } }],
  run: async (context, input) => ({
    rows: await selectRequestRows(context, {
      where: Prisma.sql`${scopeWhere(context)} AND r.id = ANY (${input.ids}::uuid[])`,
      key: Prisma.sql`r.requested_at`,
      inView: queueWhere(context, input),
      limit: input.ids.length,
    }),
  }),
});
