import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Outcome } from '@/lib/server/outcome';
import type { Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { importAdoption } from '../commands/import-adoption';
import { previewAdoptionImport, type AdoptionPreview } from '../queries/preview-import';

/** The published files of Bandar Lampung, December 2018, as they come with the demonstration. */
export const TABLE_1 = readFileSync('prisma/seed/data/app-users-bandar-lampung-2018.csv', 'utf8');
export const POPULATION_2018 = readFileSync('prisma/seed/data/population-bandar-lampung-2018.csv', 'utf8');

/** The value of an outcome that must be done. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const bytes = (text: string | Uint8Array) => (typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text);

export async function preview(caller: Caller, file: string | Uint8Array, branchId = ''): Promise<AdoptionPreview> {
  return must(await previewAdoptionImport(caller, { fileName: 'angka.csv', content: bytes(file), branchId }));
}

/** The preview of a file that can be read. */
export async function previewRows(caller: Caller, file: string | Uint8Array, branchId = ''): Promise<Extract<AdoptionPreview, { kind: 'rows' }>> {
  const shown = await preview(caller, file, branchId);
  if (shown.kind !== 'rows') throw new Error(JSON.stringify(shown));
  return shown;
}

/** What the preview says would be replaced, as the import sends it. */
export function seenOf(shown: Extract<AdoptionPreview, { kind: 'rows' }>): string {
  return shown.months.flatMap(({ state, replaces }) => (state === 'ready' && replaces !== null ? [replaces.id] : [])).join(',');
}

/** Preview and import, as the screen does it. */
export async function bring(caller: Caller, file: string | Uint8Array, branchId = ''): ReturnType<typeof importAdoption> {
  const shown = await previewRows(caller, file, branchId);
  return importAdoption(caller, { fileName: 'angka.csv', content: bytes(file), branchId, seen: seenOf(shown) }, randomUUID());
}

/** Takes the demonstration's figures out of the way. */
export async function clearAdoption({ owner }: Bench): Promise<void> {
  await owner.query('TRUNCATE adoption_import, adoption_users, adoption_transactions, adoption_population');
}
