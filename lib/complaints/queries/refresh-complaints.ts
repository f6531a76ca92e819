import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery } from '@/lib/server/use-case';
import { RefreshComplaints, type RefreshComplaintsInput } from '../schemas/queue';
import { selectComplaintRows, type ComplaintRow } from './complaint-rows';
import { membersOf } from './list-complaints';
import { filterCondition, scopeCondition } from './queue-filter';

/** How these rows stand now, for a list that is told of changes while it is open. What is out of scope is left out. */
export const refreshComplaints = defineQuery<RefreshComplaintsInput, { rows: ComplaintRow[] }>({
  name: 'complaints.refresh',
  permission: 'complaint:read',
  scope: 'branches',
  input: RefreshComplaints,
  audit: (input, { rows }) => (rows.length === 0 ? [] : [{ action: 'complaint.list', detail: { view: input.view, rows: rows.length, members: membersOf(rows) } }]),
  run: async (context, input) => ({
    rows: await selectComplaintRows(context, {
      from: Prisma.sql`SELECT c.id, '' AS key FROM complaint c WHERE ${scopeCondition(context)} AND c.id = ANY (${input.ids}::uuid[])`,
      inView: filterCondition(context, input),
    }),
  }),
});
