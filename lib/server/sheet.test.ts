import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTable } from './sheet';

/** An archive of stored files, as a workbook is one; `claimed` lies about the unpacked size. */
function archive(files: Record<string, string>, claimed?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claimed ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, offset, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbook = (rows: string) => ({
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Pengaduan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${XML}<sst ${MAIN}><si><t>Nama pelapor</t></si><si><r><t>Siti </t></r><r><t>&amp; Ayu</t></r></si></sst>`,
  'xl/worksheets/sheet1.xml': `${XML}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
});

describe('readTable', () => {
  it('reads the first sheet of a workbook: shared, inline and rich texts, numbers as they are kept, dates as local times, gaps as empty cells', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>NIK peserta</t></is></c><c r="C1" t="inlineStr"><is><t>Waktu diterima</t></is></c></row>',
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1.87105123456001E+15</v></c><c r="C2" s="1"><v>46346.395833333336</v></c></row>',
      '<row r="4"><c r="C4"><v>81234567890</v></c></row>',
    ].join('');
    expect(await readTable(archive(workbook(rows)))).toEqual([
      ['Nama pelapor', 'NIK peserta', 'Waktu diterima'], ['Siti & Ayu', '1.87105123456001E+15', '2026-11-20T09:30'], ['', '', ''], ['', '', '81234567890'],
    ]);
  });

  it.each([
    ['PK\x03\x04 and no archive', 'unreadable_file'],
    ['PK\x05\x06', 'file_type'],
    ['%PDF-1.7', 'file_type'],
    ['\xd0\xcf\x11\xe0 an old workbook', 'file_type'],
    ['a\0b', 'file_type'],
    ['Nama;Kota\nR\xe9za;B', 'not_utf8'],
    ['', 'empty_file'],
  ])('%j is %s', async (text, problem) => {
    expect(await readTable(new Uint8Array(Buffer.from(text, 'latin1')))).toBe(problem);
  });

  it('is not blown up by an archive that would become too large, nor by one that is another thing', async () => {
    expect(await readTable(archive(workbook(''), 40_000_000))).toBe('file_too_large');
    expect(await readTable(archive({ 'word/document.xml': '<w/>' }))).toBe('unreadable_file');
  });

  it('reads UTF-8 and the Unicode text of spreadsheets', async () => {
    expect(await readTable(new Uint8Array(Buffer.from('\uFEFFNama;Réza')))).toEqual([['Nama', 'Réza']]);
    expect(await readTable(new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nama\tRéza', 'utf16le')])))).toEqual([['Nama', 'Réza']]);
  });
});
