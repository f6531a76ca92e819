import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { previewImport, type ImportPreview, type PreviewedRow } from '../queries/preview-import';
import { IMPORT_HEADERS, IMPORT_MAX_ROWS, type ImportCells } from '../schemas/import-columns';
import { castOf, key, must, type Cast } from '../testing/cases';
import { importComplaints } from './import-complaints';

let bench: Bench;
let cast: Cast;
let member: { id: string; nik: string };
beforeAll(async () => {
  bench = await openBench({ poolSize: 12 });
  cast = await castOf(bench);
  member = await bench.one("SELECT id, nik FROM member WHERE nik IS NOT NULL AND branch_id = 'bdl' ORDER BY id LIMIT 1");
});
afterAll(() => bench.close());

let count = 0;
const row = (over: ImportCells = {}): ImportCells => ({
  sourceNumber: `B-${(count += 1)}`, channel: 'Surel', receivedAt: '19/11/2026 09.30', reporterName: 'Siti Rahayu', subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin.',
  level: 'Hijau', category: 'Rujukan', detail: 'Lainnya', ...over,
});
const file = (rows: readonly ImportCells[], delimiter = ';') => {
  const columns = Object.keys(IMPORT_HEADERS) as (keyof ImportCells)[];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  return `\uFEFF${[line(columns.map((column) => IMPORT_HEADERS[column])), ...rows.map((cells) => line(columns.map((column) => cells[column] ?? '')))].join('\r\n')}\r\n`;
};
const preview = async (caller: Caller, text: string): Promise<ImportPreview> => must(await previewImport(caller, { fileName: 'pengaduan.csv', content: new Uint8Array(Buffer.from(text)) }));
const rowsOf = (shown: ImportPreview): PreviewedRow[] => {
  if (shown.kind !== 'rows') throw new Error(JSON.stringify(shown));
  return shown.rows;
};
const send = async (caller: Caller, rows: readonly ImportCells[], attempt = key()) => must(await importComplaints(caller, { rows: rows.map((cells, at) => ({ line: at + 2, cells })) }, attempt)).rows.map(({ outcome }) => outcome);

describe('the preview', () => {
  it('says of every row what would become of it, and writes nothing', async () => {
    const taken = row();
    await send(cast.supervisor, [taken]);
    const before = await bench.one<{ n: string }>('SELECT count(*) AS n FROM complaint');
    const rows = [
      row({ nik: member.nik }), taken, { ...taken, subject: 'Sesuatu yang lain' }, row({ nik: '1871010101010001' }), row({ level: '', facilityCode: '9999Z999' }),
      row({ facilityCode: '9999Z999' }), row({ sourceNumber: 'SAMA' }), row({ sourceNumber: 'SAMA' }), row({ receivedAt: '19/11/2027' }), row(),
    ];
    const shown = rowsOf(await preview(cast.supervisor, file(rows)));
    expect(shown.map(({ verdict }) => verdict)).toEqual([
      { kind: 'ready', memberFound: true },
      { kind: 'known', reference: expect.stringMatching(/^PG-/) as string },
      { kind: 'other_content', reference: expect.stringMatching(/^PG-/) as string },
      { kind: 'ready', memberFound: false },
      { kind: 'problem', problems: [{ column: 'level', code: 'all_or_none' }] },
      { kind: 'problem', problems: [{ column: 'facilityCode', code: 'unknown_facility' }] },
      { kind: 'ready', memberFound: null },
      { kind: 'repeated', line: 8 },
      { kind: 'problem', problems: [{ column: 'receivedAt', code: 'in_future' }] },
      { kind: 'ready', memberFound: null },
    ]);
    expect(shown.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await bench.one('SELECT count(*) AS n FROM complaint')).toEqual(before);
    expect(await bench.one("SELECT detail->>'shown' AS shown FROM audit_event WHERE action = 'complaint.preview_import' ORDER BY seq DESC LIMIT 1")).toEqual({ shown: '10' });
  });

  it('says what is wrong with the file as a whole', async () => {
    const of = (text: string) => preview(cast.supervisor, text);
    expect(await of('Nama pelapor;Uraian\nSiti;x')).toEqual({ kind: 'columns_missing', columns: ['channel', 'receivedAt', 'subject'] });
    expect(await of(file([]))).toEqual({ kind: 'unusable', problem: 'no_rows' });
    expect(await of('\r\n\r\n')).toEqual({ kind: 'unusable', problem: 'empty_file' });
    expect(await of('a;"b')).toEqual({ kind: 'unusable', problem: 'unreadable_file' });
    expect(await of(file(Array.from({ length: IMPORT_MAX_ROWS + 1 }, () => ({ subject: 'x' }))))).toEqual({ kind: 'unusable', problem: 'too_many_rows' });
    expect(await of(`%PDF-1.4 ${file([row()])}`)).toEqual({ kind: 'unusable', problem: 'file_type' });
  });

  it('names columns that it does not know, and takes commas as well', async () => {
    const text = file([row()], ',').replace('"Nomor SIPP"', '"Catatan petugas"');
    expect(await preview(cast.supervisor, text)).toMatchObject({ kind: 'rows', unknownColumns: ['Catatan petugas'], rows: [{ line: 2, verdict: { kind: 'ready' } }] });
  });
});

describe('the import', () => {
  it('of a branch goes to the branch, routed and classified; of the central office to triage', async () => {
    const [branch] = await send(cast.supervisor, [row({ nik: member.nik, sipp: 'S-9' })]);
    expect(branch).toMatchObject({ kind: 'done', value: { status: 'routed', branchId: 'bdl', memberId: member.id, known: false } });
    const plain = row({ level: '', category: '', detail: '' });
    const [central] = await send(cast.triage, [plain]);
    expect(central).toMatchObject({ kind: 'done', value: { status: 'received', branchId: null, known: false } });
    const [refusedAtBranch] = await send(cast.supervisor, [plain]);
    expect(refusedAtBranch).toMatchObject({ kind: 'refused', codes: ['invalid_input'], fields: { level: 'required', category: 'required', detail: 'required' } });
    if (branch?.kind !== 'done') throw new Error('not imported');
    expect(await bench.one('SELECT source, received_at, channel, level FROM complaint WHERE id = $1', branch.value.id)).toEqual({ source: 'file-import-bdl', received_at: new Date('2026-11-19T02:30:00Z'), channel: 'email', level: 'green' });
    expect(await bench.one("SELECT chain, member_id FROM audit_event WHERE action = 'complaint.import' AND object_id = $1", branch.value.id)).toEqual({ chain: 'bdl', member_id: member.id });
  });

  it('imports a row once, with a number or without, again or at the same time', async () => {
    const rows = [row(), row({ sourceNumber: '' , subject: 'Tanpa nomor sendiri' })];
    const first = await send(cast.supervisor, rows);
    const again = await send(cast.supervisor, rows);
    expect(again).toEqual(first.map((outcome) => ({ ...outcome, value: { ...(outcome.kind === 'done' ? outcome.value : {}), known: true } })));
    const race = [row({ sourceNumber: '', subject: 'Serentak dari dua orang' })];
    const outcomes = (await Promise.all(Array.from({ length: 5 }, () => send(cast.supervisor, race)))).flat();
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.value.known)).toHaveLength(1);
    expect(await bench.one("SELECT count(*)::integer AS n FROM complaint WHERE subject = 'Serentak dari dua orang'")).toEqual({ n: 1 });
  });

  it('gives every row its own verdict: one that is refused stops no other, and a retry does only the rest', async () => {
    const attempt = key();
    const rows = [row(), row({ channel: 'telepati' }), row()];
    const outcomes = await send(cast.supervisor, rows, attempt);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused', 'done']);
    expect((await send(cast.supervisor, rows, attempt)).map(({ kind }) => kind)).toEqual(['done', 'refused', 'done']);
    const changed = rows.map((cells) => ({ ...cells, subject: 'Isi yang sudah diganti' }));
    expect((await send(cast.supervisor, changed))[0]).toMatchObject({ kind: 'refused', codes: ['other_content'] });
  });

  it('keeps the numbers of two branches apart', async () => {
    const other = await bench.as('supervisor.dps');
    const cells = row({ sourceNumber: '1' });
    const [mine] = await send(cast.supervisor, [cells]);
    const [theirs] = await send(other, [cells]);
    expect([mine, theirs]).toMatchObject([{ value: { branchId: 'bdl', known: false } }, { value: { branchId: 'dps', known: false } }]);
  });

  it('is closed to those who only file', async () => {
    expect((await previewImport(cast.handler, { fileName: 'a.csv', content: new Uint8Array(1) })).kind).toBe('forbidden');
    expect((await importComplaints(cast.desk, { rows: [row()] }, key())).kind).toBe('forbidden');
  });
});
