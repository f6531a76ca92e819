import { MOST_PRINTED, provedForPaper, type PrintedList } from '@/lib/server/printed-list';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ComplaintFilter, PrintComplaints, type ComplaintFilterInput, type PrintComplaintsInput } from '../schemas/queue';
import { loadCounts } from './count-complaints';
import { loadPage, membersOf, type ComplaintRow } from './list-complaints';

/** Opens the paper for those who may have it, with how many cases it is about. The rows follow by `complaints/print`; here is nobody's data yet. */
export const openComplaintPaper = defineQuery<ComplaintFilterInput, { count: number }>({
  name: 'complaints.openPaper',
  permission: 'complaint:report',
  scope: 'branches',
  input: ComplaintFilter,
  audit: nothingPersonal,
  run: async (context, filter) => ({ count: (await loadCounts(context, filter)).filtered }),
});

/** The queue for paper, for those who may take it as a file: the first rows of the filter in its order, and how many it finds. */
export const printComplaints = defineQuery<PrintComplaintsInput, PrintedList<ComplaintRow>>({
  name: 'complaints.printList',
  permission: 'complaint:report',
  scope: 'branches',
  input: PrintComplaints,
  stepUp: provedForPaper,
  audit: ({ view, status, level, category, channel }, { rows }) => [
    { action: 'complaint.print_list', detail: { view, status, level, category, channel, rows: rows.length, members: membersOf(rows) } },
  ],
  run: async (context, input) => {
    const page = await loadPage(context, { ...input, after: null, limit: MOST_PRINTED });
    return page && { rows: page.rows, total: (await loadCounts(context, input)).filtered, more: false };
  },
});
