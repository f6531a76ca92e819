import { describe, expect, it } from 'vitest';
import { IMPORT_COLUMNS, IMPORT_HEADERS, type ImportCells } from './import-columns';
import { importColumns, missingColumns, readImportRow } from './import-row';

const JAKARTA = 420;
const JAYAPURA = 540;
const row = (over: ImportCells = {}): ImportCells => ({
  channel: 'Surel', receivedAt: '20/11/2026 09.30', reporterName: 'Siti Rahayu', subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin.', ...over,
});
const read = (cells: ImportCells, classified = false, offset = JAKARTA) => readImportRow(cells, offset, { classified });
const input = (cells: ImportCells, offset?: number) => {
  const result = read(cells, false, offset);
  if (!('input' in result)) throw new Error(JSON.stringify(result.problems));
  return result.input;
};

describe('columns', () => {
  it('are known by the headers of the template and by their names, however they are written', () => {
    expect(importColumns(Object.values(IMPORT_HEADERS))).toEqual(IMPORT_COLUMNS);
    expect(importColumns(['NAMA PELAPOR', ' kode kabupaten / kota', 'sp4n', 'reportername', 'Catatan', ''])).toEqual(['reporterName', 'regencyCode', 'sp4n', 'reporterName', null, null]);
  });

  it('that are needed are named when they are missing', () => {
    expect(missingColumns(importColumns(['Kanal', 'Uraian']))).toEqual(['receivedAt', 'reporterName', 'subject']);
  });
});

describe('a row', () => {
  it('is read with words for keys and the time of the office', () => {
    expect(input(row({ level: 'merah', category: 'Pelayanan di rumah sakit', detail: 'Ruang perawatan', reporterRelation: 'Keluarga', sipp: 'S-1', reporterPhone: '0812-3456-7890' }))).toEqual({
      channel: 'email', receivedAt: '2026-11-20T09:30:00+07:00', reporter: { name: 'Siti Rahayu', phone: '6281234567890', relation: 'family' }, subject: 'Kartu tidak aktif',
      description: 'Kartu ditolak di puskesmas sejak kemarin.', level: 'red', category: 'hospital', detail: 'bed', numbers: [{ system: 'sipp', number: 'S-1' }],
    });
    expect(input(row({ level: 'Red', category: 'Service at a hospital', detail: 'bed', channel: 'mobile_jkn' }))).toMatchObject({ level: 'red', category: 'hospital', detail: 'bed', channel: 'mobile_jkn' });
  });

  it.each([
    ['20/11/2026 09.30', '2026-11-20T09:30:00+09:00'],
    ['1-2-2026 7:05', '2026-02-01T07:05:00+09:00'],
    ['2026-11-20 09:30:59', '2026-11-20T09:30:00+09:00'],
    ['2026-11-20T09:30', '2026-11-20T09:30:00+09:00'],
    ['20.11.2026', '2026-11-20T00:00:00+09:00'],
    ['2026-11-20T09:30:00+07:00', '2026-11-20T09:30:00+07:00'],
    ['2026-11-20T02:30:00Z', '2026-11-20T02:30:00Z'],
  ])('received %s in Jayapura is %s', (text, instant) => {
    expect(input(row({ receivedAt: text }), JAYAPURA).receivedAt).toBe(instant);
  });

  it('gives back what a spreadsheet takes from numbers', () => {
    expect(input(row({ cardNumber: '1234567890', reporterPhone: '81234567890', nik: "'1871 0512 3456 0010", regencyCode: '1871' }))).toMatchObject({
      member: { cardNumber: '0001234567890', nik: '1871051234560010' }, reporter: { phone: '6281234567890' }, regencyCode: '18.71',
    });
    expect(read(row({ nik: '1.87105123456001E+15' }))).toEqual({ problems: [{ column: 'nik', code: 'number_cut' }] });
  });

  it.each<[ImportCells, object[]]>([
    [{ subject: '', receivedAt: '' }, [{ column: 'receivedAt', code: 'required' }, { column: 'subject', code: 'required' }]],
    [{ receivedAt: '31/02/2026' }, [{ column: 'receivedAt', code: 'invalid_format' }]],
    [{ receivedAt: 'kemarin' }, [{ column: 'receivedAt', code: 'invalid_format' }]],
    [{ channel: 'telepati' }, [{ column: 'channel', code: 'not_in_list' }]],
    [{ channel: undefined }, [{ column: 'channel', code: 'required' }]],
    [{ reporterPhone: '12' }, [{ column: 'reporterPhone', code: 'invalid_phone' }]],
    [{ nik: '123' }, [{ column: 'nik', code: 'invalid_format' }]],
    [{ level: 'Merah' }, [{ column: 'category', code: 'all_or_none' }, { column: 'detail', code: 'all_or_none' }]],
    [{ level: 'Merah', category: 'Rujukan', detail: 'Ruang perawatan' }, [{ column: 'detail', code: 'not_in_list' }]],
    [{ level: 'Merah', category: 'Rujukan', detail: 'bed' }, [{ column: 'detail', code: 'detail_of_category' }]],
    [{ description: 'x'.repeat(5_001), facilityCode: '12' }, [{ column: 'description', code: 'too_long' }, { column: 'facilityCode', code: 'invalid_format' }]],
    [{ sp4n: 'x'.repeat(101) }, [{ column: 'sp4n', code: 'too_long' }]],
    [{ sipp: 'x'.repeat(101) }, [{ column: 'sipp', code: 'too_long' }]],
  ])('with %j has the problems %j', (over, problems) => {
    expect(read(row(over))).toEqual({ problems });
  });

  it('of a branch has to be classified', () => {
    expect(read(row(), true)).toEqual({ problems: [{ column: 'level', code: 'required' }, { column: 'category', code: 'required' }, { column: 'detail', code: 'required' }] });
    expect(read(row({ level: 'Hijau', category: 'Rujukan', detail: 'Lainnya' }), true)).toHaveProperty('input.detail', 'other');
  });
});
