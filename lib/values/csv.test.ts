import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvRecord, withoutFormula } from './csv';

/** Reads RFC 4180 as its grammar says, on its own: quoted fields, doubled quotes, CRLF. Throws on anything else. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('quote not closed');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') field += text[at++];
    }
    record.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`unexpected character at ${at}`);
  }
  return records;
}

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=HYPERLINK("http://example.org";"klik")'],
    ['+6281200000000'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['\n=1'],
    ['＝1+1'],
    ["=cmd|' /C calc'!A0"],
  ])('%j gets an apostrophe', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
    expect(readCsv(csvRecord([text]))).toEqual([[`'${text}`]]);
  });

  test.each([['SITI RAHAYU'], ["NI'MAH"], ['PF-2611-000001-4'], ['a=b'], [' =1'], ['']])('%j stays as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});

describe('a record', () => {
  it('keeps separators, quotes and line ends inside their cell', () => {
    const cells = ['BUDI, S.Kom', 'kata "kutip"', 'dua\r\nbaris', ''];
    expect(readCsv(csvRecord(cells))).toEqual([cells]);
  });

  it('writes numbers as numbers and nothing as an empty cell', () => {
    expect(csvRecord([-3, 0, null, 'x'])).toBe('-3,0,,"x"\r\n');
  });

  it('gives back every text, at most with an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readCsv(rows.map(csvRecord).join(''));
        expect(read).toEqual(rows.map((row) => row.map(withoutFormula)));
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
