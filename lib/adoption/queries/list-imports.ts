import type * as z from 'zod';
import { branchWhere, can } from '@/lib/access/can';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ListImports, OpenAdoptionImport } from '../schemas/import';
import { branchesOf, type AdoptionBranch } from './branches';
import { loadImports, type LoggedImport } from './import-log';

export interface ImportPage {
  rows: LoggedImport[];
  next: { importedAt: string; id: string } | null;
}

export interface ImportDesk {
  branches: AdoptionBranch[];
  /** The person's own branch, for rows that name none; null: it has to be chosen or stand in the file. */
  branchId: string | null;
  /** Whether the person reads the report too. */
  mayRead: boolean;
  /** The newest imports, so many at the most. */
  imports: ImportPage;
  firstPage: number;
}

/** What the page begins with: the newest four months of a branch. */
const FIRST_PAGE = 12;

/** Imports in the scope with what became of them, the newest first. */
export const listAdoptionImports = defineQuery<z.infer<typeof ListImports>, ImportPage>({
  name: 'adoption.listImports',
  permission: 'adoption:import',
  scope: 'branches',
  input: ListImports,
  audit: nothingPersonal,
  run: page,
});

/** What the page of the import begins with. */
export const openAdoptionImport = defineQuery<z.infer<typeof OpenAdoptionImport>, ImportDesk>({
  name: 'adoption.openImport',
  permission: 'adoption:import',
  scope: 'branches',
  input: OpenAdoptionImport,
  audit: nothingPersonal,
  run: async (context) => ({ branches: await branchesOf(context), branchId: context.actor.branch?.id ?? null, mayRead: can(context.actor, 'report:read'), imports: await page(context, ListImports.parse({ limit: FIRST_PAGE })), firstPage: FIRST_PAGE }),
});

async function page(context: Context, { branchId, after, limit }: z.infer<typeof ListImports>): Promise<ImportPage> {
  const earlier = after && { OR: [{ importedAt: { lt: new Date(after.importedAt) } }, { importedAt: new Date(after.importedAt), id: { lt: after.id } }] };
  const rows = await loadImports(context, { AND: [branchWhere(context.actor), branchId === null ? {} : { branchId }, earlier ?? {}] }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? { importedAt: last.importedAt, id: last.id } : null };
}
