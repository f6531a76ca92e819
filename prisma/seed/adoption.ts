import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { ADOPTION_KINDS, type AdoptionKind, type Figures, type Month } from '@/lib/adoption/model';
import { lastDay } from '@/lib/adoption/rules/month';
import { adoptionColumns, readFigures } from '@/lib/adoption/schemas/import-row';
import { readCsv } from '@/lib/values/csv-read';
import { ADOPTION_MONTHS, inventedFigures } from './adoption-figures';
import type { Act } from './audit-rows';
import type { SeedContext } from './context';
import { insertRows } from './database';
import { dateOf, instantOf, isWeekday, type Day } from './days';
import { seedId } from './ids';
import { BRANCHES, type BranchId, type SeedBranch } from './offices';
import { staffOf } from './staff';

interface SeedImport {
  readonly id: string;
  readonly branch: SeedBranch;
  readonly month: Month;
  readonly kind: AdoptionKind;
  readonly fileName: string;
  readonly source: string;
  readonly figures: readonly Figures[];
  readonly at: string;
  /** The import that took its place, with the instant. */
  readonly replaced: { id: string; at: string } | null;
}

const INVENTED = 'Data demo, bukan angka sebenarnya';
const PUBLISHED = { branchId: 'bdl' as BranchId, month: '2018-12', files: { users: 'app-users-bandar-lampung-2018.csv', population: 'population-bandar-lampung-2018.csv' } as const };

const IMPORT = {
  id: 'uuid', branch_id: 'text', period: 'date', kind: 'text', file_name: 'text', file_hash: 'bytea', source: 'text', as_of: 'date', row_count: 'integer', imported_by: 'uuid', imported_at: 'timestamptz',
  replaced_at: 'timestamptz', replaced_by: 'uuid', replaced_with: 'uuid',
} as const;
const PLACE = { import_id: 'uuid', line: 'integer', branch_id: 'text', period: 'date' } as const;
const TABLES = {
  users: ['adoption_users', { ...PLACE, segment: 'text', age_band: 'text', users: 'integer', members: 'integer' }],
  transactions: ['adoption_transactions', { ...PLACE, type: 'text', count: 'integer' }],
  population: ['adoption_population', { ...PLACE, inhabitants: 'integer', members: 'integer' }],
} as const;

/**
 * Writes monthly adoption figures: invented ones of every branch for the last two years, and the published ones of Bandar Lampung of December 2018
 * (Wahyuni 2021, Table 1). One month was brought twice: the first file left a segment out. Returns what was done, for the audit.
 */
export async function insertAdoption({ client, months }: SeedContext): Promise<Act[]> {
  const imports = [...BRANCHES.flatMap((branch) => inventedImports(branch, months)), ...published(months)].map((one, index) => ({ ...one, id: seedId('adoptionImport', index) }));
  const corrected = corrections(imports);
  const all = [...imports, ...corrected];
  await insertRows(client, 'adoption_import', IMPORT, all.map(importRow));
  for (const kind of ADOPTION_KINDS) await insertFigures(client, kind, all);
  return all.map(({ id, branch, month, kind, at }) => ({
    chain: branch.id, at, actor: staffOf(branch.id, 'kepala'), action: 'adoption.import', memberId: null, objectId: id, reason: null, detail: { view: kind, month, branchId: branch.id, otherId: null },
  }));
}

function inventedImports(branch: SeedBranch, months: SeedContext['months']): Omit<SeedImport, 'id'>[] {
  // The files of a month come on its successor's third, or the working day after it; what would come today or later is not there yet.
  const come = Array.from({ length: ADOPTION_MONTHS + 1 }, (_, at) => ({ ago: at + 1, day: workingDay(months.first(at) + 2) })).filter(({ day }) => day < months.todayDay).slice(0, ADOPTION_MONTHS);
  return come.flatMap(({ ago, day }, latest) => {
    const month = dateOf(months.first(ago)).slice(0, 7);
    const figures = inventedFigures(branch.id, ADOPTION_MONTHS - 1 - latest);
    return ADOPTION_KINDS.map((kind, at) => ({
      branch, month, kind, fileName: `mobile-jkn-${kind}-${branch.id}-${month}.csv`, source: INVENTED, figures: figures[kind], at: instantOf(day, 550 + 4 * at, branch.utcOffset), replaced: null,
    }));
  });
}

function published(months: SeedContext['months']): Omit<SeedImport, 'id'>[] {
  const branch = BRANCHES.find(({ id }) => id === PUBLISHED.branchId);
  if (!branch) return [];
  const at = instantOf(workingDay(months.first(ADOPTION_MONTHS) + 6), 600, branch.utcOffset);
  return (['users', 'population'] as const).map((kind) => {
    const fileName = PUBLISHED.files[kind];
    const [header = [], ...rows] = readCsv(readFileSync(new URL(`data/${fileName}`, import.meta.url), 'utf8')) ?? [];
    const columns = adoptionColumns(header);
    const read = rows.map((cells) => readFigures(kind, Object.fromEntries(columns.map((column, index) => [column, cells[index]]))));
    const figures = read.map((row) => {
      if ('problems' in row || row.month !== PUBLISHED.month) throw new Error(`${fileName}: ${JSON.stringify(row)}`);
      return row.figures;
    });
    return { branch, month: PUBLISHED.month, kind, fileName, source: read[0]?.source ?? '', figures, at, replaced: null };
  });
}

/** The first file of Bandar Lampung's third last month, without its pensioners, replaced on the same day by the one that stands. */
function corrections(imports: readonly SeedImport[]): SeedImport[] {
  const whole = imports.filter(({ branch, kind }) => branch.id === 'bdl' && kind === 'users')[2];
  if (!whole) return [];
  const figures = whole.figures.filter((each) => each.kind !== 'users' || each.segment !== 'BP');
  const at = new Date(Date.parse(whole.at) - 47 * 60_000).toISOString();
  return [{ ...whole, id: seedId('adoptionImport', imports.length), figures, at, replaced: { id: whole.id, at: whole.at } }];
}

function importRow({ id, branch, month, kind, fileName, source, figures, at, replaced }: SeedImport) {
  const by = staffOf(branch.id, 'kepala').id;
  return {
    id, branch_id: branch.id, period: `${month}-01`, kind, file_name: fileName, file_hash: `\\x${createHash('sha256').update(`${fileName} ${figures.length}`).digest('hex')}`, source, as_of: lastDay(month),
    row_count: figures.length, imported_by: by, imported_at: at, replaced_at: replaced?.at ?? null, replaced_by: replaced ? by : null, replaced_with: replaced?.id ?? null,
  };
}

async function insertFigures(client: pg.ClientBase, kind: AdoptionKind, imports: readonly SeedImport[]): Promise<void> {
  const rows = imports.filter((each) => each.kind === kind).flatMap(({ id, branch, month, figures }) =>
    figures.map((each, index) => ({ import_id: id, line: index + 2, branch_id: branch.id, period: `${month}-01`, each })),
  );
  const [table, columns] = TABLES[kind];
  await insertRows(client, table, columns as Record<string, string>, rows.map(({ each: { kind: _, ...each }, ...place }) => ('ageBand' in each ? { ...place, ...each, age_band: each.ageBand } : { ...place, ...each })));
}

function workingDay(day: Day): Day {
  return isWeekday(day) ? day : workingDay(day + 1);
}
