import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { writeXlsx } from '@/lib/server/xlsx-file';
import { listAdoptionImports, openAdoptionImport } from '../queries/list-imports';
import { readAdoption } from '../queries/read-adoption';
import { bring, clearAdoption, must, preview, previewRows, seenOf, TABLE_1 } from '../testing/files';
import { importAdoption } from './import-adoption';
import { restoreImport } from './restore-import';
import { withdrawImports } from './withdraw-imports';

let bench: Bench;
let manager: Caller;
let central: Caller;
beforeAll(async () => {
  bench = await openBench({ poolSize: 12 });
  [manager, central] = await Promise.all([bench.as('kepala.bdl'), bench.as('pusat')]);
});
afterAll(() => bench.close());
beforeEach(() => clearAdoption(bench));

const month = (users: Record<string, number | string>, asOf = '2026-10-31', head = 'Segmen;Pengguna;Tanggal') => [head, ...Object.entries(users).map(([segment, count]) => `${segment};${count};${asOf}`)].join('\r\n');
const ALL = { PBPU: 600, PPU_BU: 800, PPU_PN: 300, PBI_APBD: 2, PBI_JK: 26, BP: 32 };
const verdicts = async (caller: Caller, file: string) => (await previewRows(caller, file)).rows.map(({ line, verdict }) => [line, verdict.kind === 'refused' ? verdict.problems.map(({ column, code }) => `${column} ${code}`).join(', ') : verdict.kind]);
const usersNow = async (asked: string | null = null) => must(await readAdoption(manager, { month: asked, branchId: 'bdl' })).now.users;

describe('the preview', () => {
  it('says of every row and of the month what would become of it, and writes nothing', async () => {
    const shown = await previewRows(manager, TABLE_1);
    expect(shown).toMatchObject({ fileKind: 'users', unknownColumns: [] });
    expect(shown.rows.map(({ line, branchId, verdict }) => [line, branchId, verdict.kind])).toEqual([2, 3, 4, 5, 6, 7].map((line) => [line, 'bdl', 'ready']));
    expect(shown.months).toEqual([{
      branchId: 'bdl', branch: 'Kantor Cabang Bandar Lampung', month: '2018-12', state: 'ready', rows: 6, refused: 0, jumps: 0, total: 17_768, missing: [], running: false, replaces: null,
      source: 'Wahyuni 2021, Table 1', asOf: '2018-12-31',
    }]);
    expect(await bench.one('SELECT count(*)::int AS n FROM adoption_import')).toEqual({ n: 0 });
  });

  it('says what is wrong with a row, and blocks its month alone', async () => {
    const file = `${month({ ...ALL, BP: 'banyak' })}\r\n${month(ALL, '2026-09-30').split('\r\n').slice(1).join('\r\n')}\r\nPBPU;1;2027-01-31\r\nPBPU;2;2026-09-30`;
    expect(await verdicts(manager, file)).toEqual([
      [2, 'ready'], [3, 'ready'], [4, 'ready'], [5, 'ready'], [6, 'ready'], [7, 'users invalid_count'], [8, 'ready'], [9, 'ready'], [10, 'ready'], [11, 'ready'], [12, 'ready'], [13, 'ready'],
      [14, 'asOf in_future'], [15, 'segment repeated'],
    ]);
    expect((await previewRows(manager, file)).months.map(({ month: of, state, refused }) => [of, state, refused])).toEqual([['2026-09', 'blocked', 1], ['2026-10', 'blocked', 1], ['2027-01', 'blocked', 1]]);
    const sound = month({ ...ALL, BP: 'banyak' }) + month(ALL, '2026-09-30').replace('Segmen;Pengguna;Tanggal', '');
    expect((await previewRows(manager, sound)).months.map(({ state }) => state)).toEqual(['ready', 'blocked']);
  });

  it('a row whose month cannot be read holds back every month of its branch: it may belong to any', async () => {
    const shown = await previewRows(manager, `${month(ALL)}\r\nBP;5;kapan-kapan`);
    expect(shown.months.map(({ state, refused, rows }) => [state, refused, rows])).toEqual([['blocked', 1, 7]]);
  });

  it('refuses fewer members than users, and asks about a jump by more than half', async () => {
    must(await bring(manager, month(ALL, '2026-09-30')));
    const rows = ['Segmen;Pengguna;Peserta;Tanggal', 'PBPU;901;10000;2026-10-31', 'PPU_BU;800;799;2026-10-31', 'BP;16;16;2026-10-31', 'PBI_JK;12;500;2026-10-31'].join('\n');
    expect(await verdicts(manager, rows)).toEqual([[2, 'jump'], [3, 'members members_below_users'], [4, 'ready'], [5, 'jump']]);
    expect((await previewRows(manager, rows)).months).toMatchObject([{ state: 'blocked', jumps: 2, refused: 1, missing: ['PPU_PN', 'PBI_APBD'] }]);
  });

  it('takes a branch by id or name, the own one without, and nobody else’s', async () => {
    const file = (branch: string) => `segment,app_users,as_of,branch\nPBPU,5,2026-10,${branch}`;
    for (const branch of ['bdl', 'Bandar Lampung', 'Kantor Cabang Bandar Lampung', '']) expect(await verdicts(manager, file(branch)), branch).toEqual([[2, 'ready']]);
    expect(await verdicts(manager, file('Denpasar'))).toEqual([[2, 'branch foreign_branch']]);
    expect(await verdicts(manager, file('Medan'))).toEqual([[2, 'branch unknown_branch']]);
    expect(await verdicts(central, file(''))).toEqual([[2, 'branch branch_missing']]);
    expect(await verdicts(central, file('Denpasar'))).toEqual([[2, 'ready']]);
    expect((await previewRows(central, file(''), 'jyp')).months).toMatchObject([{ branchId: 'jyp', state: 'ready' }]);
    expect(await importAdoption(manager, { fileName: 'a.csv', content: Buffer.from(file('')), branchId: 'dps' }, randomUUID())).toEqual({ kind: 'not_found' });
  });

  it('says what is wrong with the file as a whole', async () => {
    expect(await preview(manager, 'Nama;Kota\nSiti;Metro')).toEqual({ kind: 'unusable', problem: 'kind_unclear' });
    expect(await preview(manager, 'Segmen;Tanggal\nBP;2026-10')).toEqual({ kind: 'columns_missing', fileKind: 'users', columns: ['users'] });
    expect(await preview(manager, 'Segmen;Pengguna;Tanggal')).toEqual({ kind: 'unusable', problem: 'no_rows' });
    expect(await preview(manager, '%PDF-1.4')).toEqual({ kind: 'unusable', problem: 'file_type' });
    expect(await preview(manager, `Segmen;Pengguna;Tanggal\n${'BP;1;2026-10\n'.repeat(5_001)}`)).toEqual({ kind: 'unusable', problem: 'too_many_rows' });
    expect(await previewRows(manager, 'Segmen;Pengguna;Tanggal;Nama kepala\nBP;1;2026-10;Budi')).toMatchObject({ unknownColumns: ['Nama kepala'], rows: [{ cells: { segment: 'BP', users: '1', asOf: '2026-10' } }] });
  });

  it('reads a workbook as it reads a text', async () => {
    const columns = ['segment', 'app_users', 'as_of'].map((title) => ({ title, width: 12 }));
    const workbook = await writeXlsx({ sheet: 'Pengguna', columns, records: [['PBPU', 6_037, new Date('2018-12-31T00:00:00Z')], ['BP', 327, new Date('2018-12-31T00:00:00Z')]] });
    expect((await previewRows(manager, workbook)).months).toMatchObject([{ month: '2018-12', asOf: '2018-12-31', total: 6_364, state: 'ready' }]);
  });
});

describe('the import', () => {
  it('replaces what was live of the month, which stays as replaced, and can be undone and done again', async () => {
    const [first] = must(await bring(manager, month(ALL))).imports;
    const [second] = must(await bring(manager, month({ ...ALL, BP: 40 }))).imports;
    if (!first || !second) throw new Error('not imported');
    expect(first).toMatchObject({ branchId: 'bdl', month: '2026-10', kind: 'users', otherId: null });
    expect(second.otherId).toBe(first.id);
    expect(await usersNow()).toBe(1_768);
    const states = async () => Object.fromEntries(must(await listAdoptionImports(manager, {})).rows.map(({ id, state, replacedBy }) => [id, [state, replacedBy]]));
    expect(await states()).toEqual({ [first.id]: ['replaced', manager.actor.name], [second.id]: ['live', null] });
    must(await withdrawImports(manager, { ids: [second.id] }, randomUUID()));
    expect(await usersNow()).toBe(1_760);
    expect(await states()).toEqual({ [first.id]: ['live', null], [second.id]: ['withdrawn', manager.actor.name] });
    expect(must(await restoreImport(manager, { id: second.id }, randomUUID()))).toMatchObject({ id: second.id, otherId: first.id });
    expect(await usersNow()).toBe(1_768);
    expect(await restoreImport(manager, { id: second.id }, randomUUID())).toMatchObject({ kind: 'refused', codes: ['already_live'] });
    expect(await withdrawImports(manager, { ids: [first.id] }, randomUUID())).toMatchObject({ kind: 'refused', codes: ['not_live'] });
    must(await withdrawImports(manager, { ids: [second.id] }, randomUUID()));
    must(await withdrawImports(manager, { ids: [first.id] }, randomUUID()));
    expect(await usersNow('2026-10')).toBeNull();
    const { rows } = await bench.owner.query<{ action: string }>("SELECT action FROM audit_event WHERE object_id = ANY ($1) AND chain = 'bdl' ORDER BY seq", [[first.id, second.id]]);
    expect(rows.map(({ action }) => action)).toEqual(['adoption.import', 'adoption.import', 'adoption.withdraw', 'adoption.restore', 'adoption.withdraw', 'adoption.withdraw']);
  });

  it('takes the sound months of a file and leaves the others as they are', async () => {
    must(await bring(manager, month(ALL)));
    const file = `${month({ ...ALL, BP: 99 })}\r\nPBPU;3;2026-09-30\r\nPBPU;x;2026-08-31`;
    expect((await previewRows(manager, file)).months.map(({ month: of, state }) => [of, state])).toEqual([['2026-09', 'ready'], ['2026-10', 'ready']]);
    const mixed = `${month({ ...ALL, BP: 'x' })}\r\nPBPU;3;2026-09-30`;
    expect(must(await bring(manager, mixed)).imports.map(({ month: of }) => of)).toEqual(['2026-09']);
    expect(await usersNow('2026-10')).toBe(1_760);
    expect(await usersNow('2026-09')).toBe(3);
  });

  it('does nothing with what is there already, and says so', async () => {
    must(await bring(manager, month(ALL)));
    expect((await previewRows(manager, month(ALL))).months).toMatchObject([{ state: 'unchanged' }]);
    expect(await bring(manager, month(ALL))).toMatchObject({ kind: 'refused', codes: ['nothing_to_import'] });
    expect(await importAdoption(manager, { fileName: 'a.pdf', content: Buffer.from('%PDF-1.4') }, randomUUID())).toMatchObject({ kind: 'refused', codes: ['unusable_file'] });
  });

  it('is refused when another import came between preview and import', async () => {
    const file = month(ALL);
    const shown = await previewRows(manager, file);
    must(await bring(central, month({ ...ALL, BP: 1 }), 'bdl'));
    const late = await importAdoption(manager, { fileName: 'a.csv', content: Buffer.from(file), seen: seenOf(shown) }, randomUUID());
    expect(late).toMatchObject({ kind: 'refused', codes: ['changed_meanwhile'] });
    must(await bring(manager, file));
    expect(await usersNow()).toBe(1_760);
  });

  it('of ten people at once leaves one live; a repeated attempt makes none', async () => {
    const files = Array.from({ length: 10 }, (_, at) => month({ ...ALL, BP: at }));
    const outcomes = await Promise.all(files.map((file) => importAdoption(manager, { fileName: 'a.csv', content: Buffer.from(file) }, randomUUID())));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await bench.one('SELECT count(*) FILTER (WHERE replaced_at IS NULL)::int AS live, count(*)::int AS all FROM adoption_import')).toEqual({ live: 1, all: 1 });
    const attempt = randomUUID();
    const input = { fileName: 'b.csv', content: Buffer.from(month(ALL, '2026-09-30')) };
    const [one, again] = [await importAdoption(manager, input, attempt), await importAdoption(manager, input, attempt)];
    expect(again).toEqual(one);
    expect(await importAdoption(manager, { ...input, content: Buffer.from(month(ALL, '2026-08-31')) }, attempt)).toMatchObject({ kind: 'refused', codes: ['attempt_reused'] });
  });

  it('touches no branch outside the scope', async () => {
    const [foreign] = must(await bring(central, month(ALL), 'dps')).imports;
    if (!foreign) throw new Error('not imported');
    expect(await withdrawImports(manager, { ids: [foreign.id] }, randomUUID())).toEqual({ kind: 'not_found' });
    expect(await restoreImport(manager, { id: foreign.id }, randomUUID())).toEqual({ kind: 'not_found' });
    expect(must(await listAdoptionImports(manager, {})).rows).toEqual([]);
    const desk = must(await openAdoptionImport(central, {}));
    expect(desk).toMatchObject({ branchId: null, imports: { rows: [{ id: foreign.id, branchId: 'dps', state: 'live', rows: 6, importedBy: central.actor.name }], next: null } });
    expect(desk.branches).toHaveLength(4);
  });
});

it('the list of imports goes on where it stopped', async () => {
  for (const at of ['2026-10-31', '2026-09-30', '2026-08-31']) must(await bring(manager, month(ALL, at)));
  const first = must(await listAdoptionImports(manager, { limit: 2 }));
  const second = must(await listAdoptionImports(manager, { limit: 2, after: first.next }));
  expect([...first.rows, ...second.rows].map(({ month: of }) => of).sort()).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(second.next).toBeNull();
});
