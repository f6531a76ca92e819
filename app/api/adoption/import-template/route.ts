import { templateRows } from '@/lib/adoption/schemas/import-template';
import { ADOPTION_HEADERS, templateColumns } from '@/lib/adoption/schemas/import-columns';
import { openAdoptionImport } from '@/lib/adoption/queries/list-imports';
import { parseKind } from '@/lib/adoption/model';
import { todayIn } from '@/lib/server/clock';
import { zoneOf } from '@/lib/access/actor';
import { answer, guarded, problem } from '@/lib/server/route';
import { CSV_START } from '@/lib/values/csv';

/** A file to fill in, `?kind=users`: the headers and a row for everything that a month has, with semicolons, so that a spreadsheet set to Indonesian opens it in columns. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, openAdoptionImport.spec.name, async (caller) => {
    const opened = await openAdoptionImport(caller, {});
    if (opened.kind !== 'done') return answer(opened);
    const kind = parseKind(new URL(request.url).searchParams.get('kind') ?? 'users');
    if (kind === null) return problem(404, 'not_found');
    const records = [templateColumns(kind).map((column) => ADOPTION_HEADERS[column][0]), ...templateRows(kind, todayIn(zoneOf(caller.actor)))];
    return new Response(CSV_START + records.map((cells) => `${cells.map((cell) => `"${cell}"`).join(';')}\r\n`).join(''), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="mobile-jkn-${kind}.csv"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}
