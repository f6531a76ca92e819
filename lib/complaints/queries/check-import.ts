import type { Actor } from '@/lib/access/actor';
import { zoneOf } from '@/lib/access/actor';
import { parseZone, ZONE_OFFSETS } from '@/lib/calendar';
import type { Context } from '@/lib/server/use-case';
import { instantProblem } from '../schemas/api';
import type { ImportRowInput, SentRow } from '../schemas/import';
import type { ImportCells } from '../schemas/import-columns';
import { readImportRow, type ImportProblem } from '../schemas/import-row';
import { contentHash } from './content-hash';

/** A row that can be taken, with what it will be stored as. */
export interface ReadyRow {
  kind: 'ready';
  input: ImportRowInput;
  number: string;
  hash: Uint8Array<ArrayBuffer>;
  member: { id: string; name: string; regencyCode: string } | null;
}

export type CheckedRow =
  | ReadyRow
  /** The same row was imported before. */
  | { kind: 'known'; reference: string; memberId: string | null }
  /** The number was imported before with other content. */
  | { kind: 'other_content'; reference: string }
  | { kind: 'problem'; problems: ImportProblem[] };

/** Numbers are an office's own: two branches may both have a number 1. */
export function importSource(actor: Pick<Actor, 'branch'>): string {
  return actor.branch === null ? 'file-import' : `file-import-${actor.branch.id}`;
}

/** Checks rows of a file against rules and records, in their order, with four queries however many they are. Writes nothing. */
export async function checkImport({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>, rows: readonly Pick<SentRow, 'cells'>[]): Promise<CheckedRow[]> {
  const offset = ZONE_OFFSETS[parseZone(zoneOf(actor)) ?? 'Asia/Jakarta'];
  const read = rows.map(({ cells }) => readRow(cells, offset, actor.branch !== null, now));
  const inputs = read.flatMap((row) => ('problems' in row ? [] : [row]));
  const of = (pick: (input: ImportRowInput) => string | undefined) => [...new Set(inputs.flatMap(({ input }) => pick(input) ?? []))];
  const facilities = await tx.facility.findMany({ where: { code: { in: of(({ facilityCode }) => facilityCode) } }, select: { code: true } });
  const regencies = await tx.regency.findMany({ where: { code: { in: of(({ regencyCode }) => regencyCode) } }, select: { code: true } });
  const members = await tx.member.findMany({
    where: { OR: [{ nik: { in: of(({ member }) => member?.nik) } }, { cardNumber: { in: of(({ member }) => member?.cardNumber) } }] },
    select: { id: true, name: true, regencyCode: true, nik: true, cardNumber: true },
  });
  const known = await tx.complaint.findMany({
    where: { source: importSource(actor), sourceNumber: { in: inputs.map(({ number }) => number) } },
    select: { sourceNumber: true, sourceHash: true, reference: true, memberId: true },
  });
  const has = (list: readonly { code: string }[], code: string | undefined) => code === undefined || list.some((each) => each.code === code);
  return read.map((row): CheckedRow => {
    if ('problems' in row) return { kind: 'problem', problems: row.problems };
    const { input, number, hash } = row;
    const earlier = known.find(({ sourceNumber }) => sourceNumber === number);
    if (earlier) {
      const same = earlier.sourceHash !== null && Buffer.from(earlier.sourceHash).equals(hash);
      return same ? { kind: 'known', reference: earlier.reference, memberId: earlier.memberId } : { kind: 'other_content', reference: earlier.reference };
    }
    const problems: ImportProblem[] = [];
    if (!has(facilities, input.facilityCode)) problems.push({ column: 'facilityCode', code: 'unknown_facility' });
    if (!has(regencies, input.regencyCode)) problems.push({ column: 'regencyCode', code: 'unknown_regency' });
    if (problems.length > 0) return { kind: 'problem', problems };
    const { nik, cardNumber } = input.member ?? {};
    const found = input.member === undefined ? [] : members.filter((member) => (nik === undefined || member.nik === nik) && (cardNumber === undefined || member.cardNumber === cardNumber));
    const [one] = found;
    return { kind: 'ready', input, number, hash, member: one && found.length === 1 ? { id: one.id, name: one.name, regencyCode: one.regencyCode } : null };
  });
}

function readRow(cells: ImportCells, offset: number, classified: boolean, now: Date) {
  const read = readImportRow(cells, offset, { classified });
  if ('problems' in read) return read;
  const { input } = read;
  const code = instantProblem(input.receivedAt, now);
  if (code !== null) return { problems: [{ column: 'receivedAt' as const, code }] };
  const hash = contentHash({ ...input, receivedAt: new Date(input.receivedAt).toISOString() });
  return { input, hash, number: input.sourceNumber ?? `#${Buffer.from(hash).toString('hex').slice(0, 40)}` };
}
