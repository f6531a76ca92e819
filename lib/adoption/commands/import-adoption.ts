import { createHash } from 'node:crypto';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { checkFile } from '../queries/check-file';
import type { CheckedMonth } from '../queries/check-months';
import type { AdoptionKind } from '../model';
import type { CheckedFigures } from '../rules/check-rows';
import { firstDay } from '../rules/month';
import { ImportAdoption, type ImportAdoptionInput } from '../schemas/import';
import { announceImports, auditImports, endImport, lockImports, type ChangedImport } from './replace-import';

/**
 * Takes the months of a file whose rows are all sound; each becomes the live import of its branch, kind and month, and what was live stays as replaced.
 * Checked anew, for the preview is over: where something else is live than the preview said, nothing is taken.
 */
export const importAdoption = defineCommand<ImportAdoptionInput, { imports: ChangedImport[] }>({
  name: 'adoption.import',
  permission: 'adoption:import',
  scope: 'branches',
  input: ImportAdoption,
  fingerprint: ({ content, branchId, seen }) => [hashOf(content).toString('hex'), branchId, seen],
  announce: (_, { imports }) => announceImports(imports),
  audit: (_, { imports }) => auditImports('adoption.import', imports),
  run: async (context, input) => {
    await lockImports(context);
    const file = await checkFile(context, input);
    if (file === null) return notFound;
    if (file.kind !== 'rows') return refused(['unusable_file']);
    const ready = file.months.filter(({ state }) => state === 'ready');
    if (ready.length === 0) return refused(['nothing_to_import']);
    const seen = new Set(input.seen);
    const live = ready.flatMap(({ replaces }) => (replaces === null ? [] : [replaces.id]));
    if (live.some((id) => !seen.has(id)) || live.length !== seen.size) return refused(['changed_meanwhile']);
    const imports: ChangedImport[] = [];
    for (const month of ready) {
      const rows = file.figures.filter((row) => row.branchId === month.branchId && row.month === month.month);
      imports.push(await store(context, { month, rows, kind: file.fileKind, fileName: input.fileName, fileHash: hashOf(input.content) }));
    }
    return done({ imports });
  },
});

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest();

interface Month {
  month: CheckedMonth;
  rows: readonly CheckedFigures[];
  kind: AdoptionKind;
  fileName: string;
  fileHash: Uint8Array;
}

async function store(context: Context, { month: { branchId, month, replaces, source, asOf }, rows, kind, fileName, fileHash }: Month): Promise<ChangedImport> {
  const { tx, actor, now } = context;
  const id = newId();
  const place = { branchId, period: toDbDate(firstDay(month)) };
  if (replaces !== null) await endImport(context, replaces.id, null);
  await tx.adoptionImport.create({
    data: { id, ...place, kind, fileName, fileHash: new Uint8Array(fileHash), source, asOf: toDbDate(asOf), rowCount: rows.length, importedBy: actor.staffId, importedAt: now },
  });
  if (replaces !== null) await endImport(context, replaces.id, id);
  const of = <K extends AdoptionKind>(wanted: K) =>
    rows.flatMap(({ line, figures }) => (figures.kind === wanted ? [{ importId: id, line, ...place, ...withoutKind(figures as Extract<CheckedFigures['figures'], { kind: K }>) }] : []));
  switch (kind) {
    case 'users':
      await tx.adoptionUsers.createMany({ data: of('users') });
      break;
    case 'transactions':
      await tx.adoptionTransactions.createMany({ data: of('transactions') });
      break;
    case 'population':
      await tx.adoptionPopulation.createMany({ data: of('population') });
      break;
  }
  return { id, branchId, month, kind, otherId: replaces?.id ?? null };
}

function withoutKind<F extends { kind: AdoptionKind }>({ kind: _, ...figures }: F): Omit<F, 'kind'> {
  return figures;
}
