import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-read';

const write = (records: readonly (readonly string[])[], delimiter: string, end: string) =>
  records.map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end).join('');

describe('readCsv', () => {
  it.each([
    ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
    ['a;b\n1,5;2', [['a', 'b'], ['1,5', '2']]],
    ['\uFEFFNama;NIK\r"Siti ""Ayu""; Rahayu";\r', [['Nama', 'NIK'], ['Siti "Ayu"; Rahayu', '']]],
    ['a\tb\n\n"x\r\ny"\t', [['a', 'b'], [''], ['x\r\ny', '']]],
    ['"a,b,c";d\n', [['a,b,c', 'd']]],
    ['', []],
    ['a,', [['a', '']]],
  ])('%j', (text, records) => {
    expect(readCsv(text)).toEqual(records);
  });

  it.each(['a,"b', '"a"b,c', 'x\n"'])('%j is no CSV', (text) => {
    expect(readCsv(text)).toBeNull();
  });

  it('reads back whatever was written', () => {
    const records = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'é') }), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(records, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), (rows, delimiter, end) => {
        expect(readCsv(write(rows, delimiter, end))).toEqual(rows);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readCsv(text) ?? [])));
  });
});
