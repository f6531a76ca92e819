import type { AdoptionImport, Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import { fromDbDate, yearMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { AdoptionKind, Month } from '../model';

/** An import as it is told: what of which month, by whom and when, and what became of it. */
export interface LoggedImport {
  id: string;
  branchId: string;
  month: Month;
  kind: AdoptionKind;
  fileName: string;
  source: string;
  asOf: CalendarDate;
  rows: number;
  importedAt: string;
  importedBy: string;
  /** `withdrawn`: taken away, with nothing in its place but what it had replaced itself. */
  state: 'live' | 'replaced' | 'withdrawn';
  replacedAt: string | null;
  replacedBy: string | null;
}

/** Imports under a condition, the newest first. The condition holds the scope. */
export async function loadImports({ tx }: Pick<Context, 'tx'>, where: Prisma.AdoptionImportWhereInput, take?: number): Promise<LoggedImport[]> {
  const imports = await tx.adoptionImport.findMany({ where, orderBy: [{ importedAt: 'desc' }, { id: 'desc' }], ...(take !== undefined && { take }) });
  const ids = [...new Set(imports.flatMap(({ importedBy, replacedBy }) => [importedBy, ...(replacedBy === null ? [] : [replacedBy])]))];
  const names = new Map((await tx.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return imports.map((one) => logged(one, (id) => names.get(id) ?? ''));
}

function logged({ id, branchId, period, kind, fileName, source, asOf, rowCount, importedAt, importedBy, replacedAt, replacedBy, replacedWith }: AdoptionImport, nameOf: (id: string) => string): LoggedImport {
  return {
    id,
    branchId,
    month: yearMonth(fromDbDate(period)),
    kind: kind as AdoptionKind,
    fileName,
    source,
    asOf: fromDbDate(asOf),
    rows: rowCount,
    importedAt: importedAt.toISOString(),
    importedBy: nameOf(importedBy),
    state: replacedAt === null ? 'live' : replacedWith === null ? 'withdrawn' : 'replaced',
    replacedAt: replacedAt?.toISOString() ?? null,
    replacedBy: replacedBy === null ? null : nameOf(replacedBy),
  };
}
