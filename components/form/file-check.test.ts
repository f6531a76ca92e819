import { describe, expect, test } from 'vitest';
import { checkFiles, sizeWords, type FileLimits, type FileProblem } from './file-check';

const limits: FileLimits = {
  types: [
    { mime: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
    { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPEG' },
  ],
  maxBytes: 5 * 1024 * 1024,
  maxFiles: 2,
};
const file = (name: string, size = 1_000, type = 'application/pdf') => ({ name, size, type });

describe('files that are worth sending', () => {
  test.each<[string, ReturnType<typeof file>, FileProblem | null]>([
    ['a PDF', file('surat.pdf'), null],
    ['a PDF in capitals', file('SURAT.PDF'), null],
    ['a JPEG', file('ktp.jpeg', 1_000, 'image/jpeg'), null],
    ['a file of which the browser knows no type', file('surat.pdf', 1_000, ''), null],
    ['exactly the limit', file('surat.pdf', 5 * 1024 * 1024), null],
    ['one byte more', file('surat.pdf', 5 * 1024 * 1024 + 1), 'too_large'],
    ['nothing in it', file('surat.pdf', 0), 'empty'],
    ['a program', file('surat.exe', 1_000, 'application/octet-stream'), 'wrong_type'],
    ['a program called PDF', file('surat.pdf', 1_000, 'application/x-msdownload'), 'wrong_type'],
    ['a PDF called JPEG', file('surat.jpg'), 'wrong_type'],
    ['no extension', file('surat'), 'wrong_type'],
  ])('%s', (_, chosen, problem) => {
    const { good, bad } = checkFiles([chosen], [], limits);
    expect(bad.map((item) => item.problem)).toEqual(problem === null ? [] : [problem]);
    expect(good).toEqual(problem === null ? [chosen] : []);
  });

  test('the same file twice is sent once', () => {
    const { good, bad } = checkFiles([file('a.pdf'), file('a.pdf')], [], limits);
    expect([good.length, bad[0]?.problem]).toEqual([1, 'duplicate']);
  });

  test('those that are there already count', () => {
    const { good, bad } = checkFiles([file('b.pdf'), file('c.pdf')], [{ name: 'a.pdf', size: 9 }], limits);
    expect([good.map((item) => item.name), bad[0]?.problem]).toEqual([['b.pdf'], 'too_many']);
  });

  test('one bad file does not keep a good one back', () => {
    expect(checkFiles([file('a.exe'), file('b.pdf')], [], limits).good.map((item) => item.name)).toEqual(['b.pdf']);
  });
});

test.each([
  [5 * 1024 * 1024, 'id', '5 MB'],
  [1_468_006, 'id', '1,4 MB'],
  [1_468_006, 'en', '1.4 MB'],
  [512, 'id', '0,5 kB'],
  [20_480, 'en', '20 kB'],
])('%d bytes in %s are %s', (bytes, locale, words) => {
  expect(sizeWords(bytes, locale)).toBe(words);
});
