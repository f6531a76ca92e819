import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/lib/values/csv-read';
import { calendarDate } from '@/lib/values/calendar-date';
import type { AdoptionCells } from './import-columns';
import { adoptionColumns, dayOf, kindOf, missingColumns, readFigures } from './import-row';

const users = (over: AdoptionCells = {}) => readFigures('users', { segment: 'PBPU', users: '6037', asOf: '2018-12-31', ...over });
const problems = (read: ReturnType<typeof readFigures>) => ('problems' in read ? read.problems.map(({ column, code }) => `${column} ${code}`) : []);
const countOf = (text: string) => {
  const read = users({ users: text });
  return 'problems' in read || read.figures.kind !== 'users' ? null : read.figures.users;
};

it('understands Table 1 of the publication as it stands', () => {
  const [header = [], ...rows] = readCsv(readFileSync('prisma/seed/data/app-users-bandar-lampung-2018.csv', 'utf8')) ?? [];
  const columns = adoptionColumns(header);
  expect(columns).toEqual(['segment', 'users', 'asOf', 'source']);
  expect(kindOf(columns)).toBe('users');
  const read = rows.map((cells) => readFigures('users', Object.fromEntries(columns.map((column, at) => [column, cells[at]]))));
  expect(read[0]).toEqual({ branch: null, month: '2018-12', asOf: '2018-12-31', source: 'Wahyuni 2021, Table 1', figures: { kind: 'users', segment: 'PBPU', ageBand: null, users: 6_037, members: null } });
  expect(read.map((row) => ('figures' in row && row.figures.kind === 'users' ? row.figures.segment : row))).toEqual(['PBPU', 'PPU_BU', 'PPU_PN', 'PBI_APBD', 'PBI_JK', 'BP']);
});

describe('columns', () => {
  it('tell what kind of file it is, and which are missing', () => {
    const of = (...headers: string[]) => kindOf(adoptionColumns(headers));
    expect(of('Segmen', 'Pengguna', 'Tanggal')).toBe('users');
    expect(of('Jenis transaksi', 'JUMLAH', 'Bulan')).toBe('transactions');
    expect(of('Penduduk', 'Peserta', 'Tanggal')).toBe('population');
    expect(of('Nama', 'Peserta')).toBeNull();
    expect(missingColumns('users', adoptionColumns(['Segmen', 'Kelompok_usia']))).toEqual(['users', 'asOf']);
    expect(missingColumns('population', adoptionColumns(['inhabitants', 'members', 'as_of']))).toEqual([]);
  });
});

describe('a row', () => {
  it.each([['6037', 6_037], ['6.037', 6_037], ['1,176,677', 1_176_677], ['0', 0], ['300000000', 300_000_000]])('reads the count %j', (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it.each(['-1', '+1', '1e6', '6.5', '6,0371', '1.000,000', '٦٠٣٧', '300000001', 'banyak', '9'.repeat(5_000)])('%j is no count', (text) => {
    expect(problems(users({ users: text }))).toEqual(['users invalid_count']);
  });

  it.each([
    ['2018-12-31', '2018-12', '2018-12-31'], ['31/12/2018', '2018-12', '2018-12-31'], ['1.2.2018', '2018-02', '2018-02-01'], ['2018-12-31T00:00', '2018-12', '2018-12-31'],
    ['2018-12', '2018-12', null], ['3/2018', '2018-03', null],
  ])('reads the day %j', (text, month, asOf) => {
    expect(users({ asOf: text })).toMatchObject({ month, asOf });
  });

  it.each(['2018-13', '31/02/2018', 'kemarin', '2018', '13/2018', '0000-00'])('%j is no day', (text) => {
    expect(problems(users({ asOf: text }))).toEqual(['asOf not_a_date']);
  });

  it('takes words for keys, in either language', () => {
    expect(users({ segment: 'pbi (apbn)', ageBand: '18–25' })).toMatchObject({ figures: { segment: 'PBI_JK', ageBand: '18_25' } });
    expect(users({ segment: 'Bukan Pekerja', ageBand: '<18' })).toMatchObject({ figures: { segment: 'BP', ageBand: 'under_18' } });
    expect(users({ ageBand: 'Semua usia' })).toMatchObject({ figures: { ageBand: null } });
    expect(readFigures('transactions', { type: 'Pindah FKTP', count: '80000', asOf: '2026-10' })).toMatchObject({ figures: { type: 'facility_change', count: 80_000 } });
    expect(readFigures('transactions', { type: 'Change of facility', count: '80000', asOf: '2026-10' })).toMatchObject({ figures: { type: 'facility_change' } });
  });

  it('says of everything at once what is wrong with it', () => {
    expect(problems(users({ segment: 'umum', ageBand: '30', users: '', members: 'x', asOf: '' }))).toEqual(['segment not_in_list', 'ageBand not_in_list', 'users required', 'members invalid_count', 'asOf required']);
    expect(problems(readFigures('population', {}))).toEqual(['inhabitants required', 'members required', 'asOf required']);
  });
});

it('a month without a day is its last, or today while it runs', () => {
  const today = calendarDate('2026-11-20');
  expect(dayOf({ month: '2026-10', asOf: null }, today)).toBe('2026-10-31');
  expect(dayOf({ month: '2026-11', asOf: null }, today)).toBe('2026-11-20');
  expect(dayOf({ month: '2026-12', asOf: null }, today)).toBe('2026-12-31');
  expect(dayOf({ month: '2026-11', asOf: calendarDate('2026-11-03') }, today)).toBe('2026-11-03');
});
