import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import { aPaper, aPerson } from '@/components/members/paper/testing/example-paper';
import { renderPaper } from './render-paper';

/** What a reader of the PDF finds: its text in one line, pages in millimetres, and what it says of itself. */
async function read(paper = aPaper(), demo = false) {
  const parser = new PDFParse({ data: new Uint8Array(await renderPaper(paper, demo)) });
  const { text } = await parser.getText();
  const { info } = await parser.getInfo();
  const { pages } = await parser.getInfo({ parsePageInfo: true });
  await parser.destroy();
  const sizes = pages.map(({ width, height }) => [width, height].map((points) => Math.round((points / 72) * 25.4)).join(' x '));
  return { text: text.replace(/\s+/g, ' '), info: info as Record<string, unknown>, sizes };
}

describe('a summary as PDF', () => {
  test('of a card fits a small sheet and carries the masked numbers, both facilities and the office', async () => {
    const { text, sizes, info } = await read();
    for (const words of [
      'Ringkasan kartu peserta JKN', 'SITI RAHAYU', '•••• 2731', '1871 •••• •••• 0012', 'Puskesmas Kedaton', 'FKTP mulai 1 Desember 2026', 'Puskesmas Way Halim',
      'Kelas 3', 'Ratna Puspita', '20 November 2026 pukul 23.30 WIB', 'Kantor Cabang Bandar Lampung',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Data demo');
    expect(sizes).toEqual(['148 x 210']);
    expect([info.Title, info.Language]).toEqual(['Ringkasan kartu peserta JKN', 'id']);
  });

  test('names nobody in what it says of itself, and marks invented people', async () => {
    const { text, info } = await read(aPaper(), true);
    expect(text).toContain('Data demo');
    expect(JSON.stringify(info)).not.toContain('SITI');
  });

  test('of a large family runs over pages and loses nobody', async () => {
    const family = Array.from({ length: 30 }, (_, index) => aPerson({ id: `m-${index}`, name: `ANGGOTA ${index}` }));
    const { text, sizes } = await read(aPaper(family, { kind: 'family' }));
    for (const { name } of family) expect(text).toContain(`${name} Istri, P, 41 th`);
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes)).toEqual(new Set(['210 x 297']));
  });
});
