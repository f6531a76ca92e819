import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery } from '@/lib/server/use-case';
import { RefreshTransfers, type RefreshTransfersInput } from '@/lib/transfers/schemas';
import { queueWhere, scopeWhere } from './queue-filter';
import { selectTransferRows, type TransferRow } from './transfer-rows';

/** How these rows stand now, for a list that is told of changes while it is open. What is out of scope is left out. */
export const refreshTransfers = defineQuery<RefreshTransfersInput, { rows: TransferRow[] }>({
  name: 'transfers.refresh',
  permission: 'transfer:read',
  scope: 'branches',
  input: RefreshTransfers,
  audit: (input, { rows }) =>
    rows.length === 0 ? [] : [{ action: 'transfer.list', detail: { view: input.view, rows: rows.length, members: rows.map((row) => row.memberId) } }],
  run: async (context, input) => ({
    rows: await selectTransferRows(context, {
      where: Prisma.sql`${scopeWhere(context)} AND t.id = ANY (${input.ids}::uuid[])`,
      key: Prisma.sql`t.requested_at`,
      inView: queueWhere(context, input),
      limit: input.ids.length,
    }),
  }),
});
