import { defineQuery, QueryRefused, ROWS_WITHOUT_PROOF, type Context } from '@/lib/server/use-case';
import { MOST_WORKBOOK_ROWS } from '@/lib/requests/model';
import { ExportRequests, type ExportRequestsInput } from '@/lib/requests/schemas';
import { loadCounts } from './count-requests';
import { loadPage, type RequestPage } from './list-requests';

/**
 * One part of the queue on its way out of the console: the same rows as the list, masked alike; what changes is named by field, never by value. Each
 * part is audited with its members before it leaves, so a file cut off half-way is recorded as what left. A workbook that would be too large is
 * refused before its first part.
 */
export const exportRequests = defineQuery<ExportRequestsInput, RequestPage>({
  name: 'requests.export',
  permission: 'service_request:read',
  scope: 'branches',
  input: ExportRequests,
  stepUp: ({ after }, { rows }) => after !== null || rows.length > ROWS_WITHOUT_PROOF,
  audit: ({ view, status, kind, after, format }, { rows }) => [
    { action: 'service_request.export', detail: { view, status, service: kind, format, part: after === null ? 'first' : 'next', rows: rows.length, members: rows.map(({ memberId }) => memberId) } },
  ],
  run: loadPart,
});

async function loadPart(context: Context, input: ExportRequestsInput): Promise<RequestPage | null> {
  if (input.format === 'xlsx' && input.after === null && (await loadCounts(context, input)).filtered > MOST_WORKBOOK_ROWS) throw new QueryRefused(['too_many_rows']);
  return loadPage(context, input);
}
