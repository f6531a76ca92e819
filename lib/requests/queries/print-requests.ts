import { MOST_PRINTED, provedForPaper, type PrintedList } from '@/lib/server/printed-list';
import { defineQuery } from '@/lib/server/use-case';
import { PrintRequests, type PrintRequestsInput } from '@/lib/requests/schemas';
import { loadCounts } from './count-requests';
import { loadPage, type RequestRow } from './list-requests';

/** The queue for paper: the first rows of the filter in its order, and how many it finds. What changes is named by field, never by value. */
export const printRequests = defineQuery<PrintRequestsInput, PrintedList<RequestRow>>({
  name: 'requests.printList',
  permission: 'service_request:read',
  scope: 'branches',
  input: PrintRequests,
  stepUp: provedForPaper,
  audit: ({ view, status, kind }, { rows }) => [
    { action: 'service_request.print_list', detail: { view, status, service: kind, rows: rows.length, members: rows.map(({ memberId }) => memberId) } },
  ],
  run: async (context, input) => {
    const page = await loadPage(context, { ...input, after: null, limit: MOST_PRINTED });
    return page && { rows: page.rows, total: (await loadCounts(context, input)).filtered, more: false };
  },
});
