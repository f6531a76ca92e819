import { defineQuery } from '@/lib/server/use-case';
import { ExportComplaints, type ListComplaintsInput } from '../schemas/queue';
import { loadPage, membersOf, type ComplaintPage } from './list-complaints';

/**
 * One part of the queue on its way out of the console: one row a complaint, masked as in the list. Each part is audited with its members
 * before it leaves, so a file cut off half-way is recorded as what left.
 */
export const exportComplaints = defineQuery<ListComplaintsInput, ComplaintPage>({
  name: 'complaints.export',
  permission: 'complaint:report',
  scope: 'branches',
  input: ExportComplaints,
  audit: ({ view, status, level, category, channel, after }, { rows }) => [
    { action: 'complaint.export', detail: { view, status, level, category, channel, part: after === null ? 'first' : 'next', rows: rows.length, members: membersOf(rows) } },
  ],
  run: loadPage,
});
