import { openImport } from '@/lib/complaints/queries/preview-import';
import { IMPORT_HEADERS } from '@/lib/complaints/schemas/import-columns';
import { answer, guarded } from '@/lib/server/route';
import { CSV_START } from '@/lib/values/csv';

/** An empty file with the headers of the import, with semicolons: so a spreadsheet set to Indonesian opens it in columns. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, openImport.spec.name, async (caller) => {
    const opened = await openImport(caller, {});
    if (opened.kind !== 'done') return answer(opened);
    return new Response(`${CSV_START}${Object.values(IMPORT_HEADERS).map((header) => `"${header}"`).join(';')}\r\n`, {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="pengaduan.csv"', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}
