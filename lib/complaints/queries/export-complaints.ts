import { defineQuery, QueryRefused, ROWS_WITHOUT_PROOF, type Context } from '@/lib/server/use-case';
import { MOST_WORKBOOK_ROWS } from '../model';
import { ExportComplaints, type ExportComplaintsInput } from '../schemas/queue';
import { loadCounts } from './count-complaints';
import { loadPage, membersOf, type ComplaintPage } from './list-complaints';

/**
 * One part of the queue on its way out of the console: one row a complaint, masked as in the list. Each part is audited with its members
 * before it leaves, so a file cut off half-way is recorded as what left. A workbook that would be too large is refused before its first part.
 */
export const exportComplaints = defineQuery<ExportComplaintsInput, ComplaintPage>({
  name: 'complaints.export',
  permission: 'complaint:report',
  scope: 'branches',
  input: ExportComplaints,
  stepUp: ({ after }, { rows }) => after !== null || rows.length > ROWS_WITHOUT_PROOF,
  audit: ({ view, status, level, category, channel, after, format }, { rows }) => [
    { action: 'complaint.export', detail: { view, status, level, category, channel, format, part: after === null ? 'first' : 'next', rows: rows.length, members: membersOf(rows) } },
  ],
  run: loadPart,
});

async function loadPart(context: Context, input: ExportComplaintsInput): Promise<ComplaintPage | null> {
  if (input.format === 'xlsx' && input.after === null && (await loadCounts(context, input)).filtered > MOST_WORKBOOK_ROWS) throw new QueryRefused(['too_many_rows']);
  return loadPage(context, input);
}
