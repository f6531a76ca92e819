import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import { aLine, aReceipt } from '@/components/transfers/receipt/testing/example-receipt';
import { renderReceipt } from './render-receipt';

/** What a reader of the PDF finds: its text in one line, pages in millimetres, and what it says of itself. */
async function read(lines = [aLine()], demo = false) {
  const parser = new PDFParse({ data: new Uint8Array(await renderReceipt(aReceipt(lines), demo)) });
  const { text } = await parser.getText();
  const { info } = await parser.getInfo();
  const { pages } = await parser.getInfo({ parsePageInfo: true });
  await parser.destroy();
  const sizes = pages.map(({ width, height }) => [width, height].map((points) => Math.round((points / 72) * 25.4)).join(' x '));
  return { text: text.replace(/\s+/g, ' '), info: info as Record<string, unknown>, sizes };
}

describe('the receipt as PDF', () => {
  test('carries reference, dates, facilities and the masked card', async () => {
    const { text, sizes } = await read();
    for (const words of [
      'PF-2611-000123-4', 'SITI RAHAYU', '•••• 2731', 'Sampai 30 November 2026', 'Puskesmas Kedaton', 'Mulai 1 Desember 2026', 'Puskesmas Way Halim',
      'Ratna Puspita', '20 November 2026 pukul 23.30 WIB', 'Kantor Cabang Bandar Lampung',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Data demo');
    expect(sizes).toEqual(['148 x 210']);
  });

  test('says what it is and in which language', async () => {
    const { info } = await read();
    expect(info.Title).toBe('Bukti pengajuan pindah FKTP PF-2611-000123-4');
    expect(info.Language).toBe('id');
  });

  test('marks invented people', async () => {
    expect((await read([aLine()], true)).text).toContain('Data demo');
  });

  test('of a large family runs over pages and loses nobody', async () => {
    const family = Array.from({ length: 30 }, (_, index) => aLine({ transferId: `t-${index}`, reference: `PF-2611-${String(index).padStart(6, '0')}-1`, name: `ANGGOTA ${index}` }));
    const { text, sizes } = await read(family);
    for (const { reference, name } of family) expect(text).toContain(`${name} •••• 2731 ${reference}`);
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes)).toEqual(new Set(['210 x 297']));
  });
});
