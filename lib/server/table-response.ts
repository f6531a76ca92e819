import { csvResponse } from './csv-response';
import { writeXlsx, XLSX_TYPE } from './xlsx-file';

/** A table that is small enough to be whole in memory, such as the figures of a report. */
export interface TableFile {
  /** Without the ending. */
  name: string;
  /** Of the workbook's sheet. */
  title: string;
  columns: readonly { title: string; width: number }[];
  records: readonly (readonly (string | number | null)[])[];
}

/** The table as CSV or as a workbook, to be saved under its name. */
export async function tableResponse(format: 'csv' | 'xlsx', { name, title, columns, records }: TableFile): Promise<Response> {
  if (format === 'csv')
    return csvResponse({ fileName: `${name}.csv`, header: columns.map((column) => column.title), first: records, records: (all) => all.map((record) => [...record]), after: () => Promise.resolve(null) });
  const workbook = await writeXlsx({ sheet: title, columns, records });
  return new Response(workbook, {
    headers: { 'content-type': XLSX_TYPE, 'content-disposition': `attachment; filename="${name}.xlsx"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}
