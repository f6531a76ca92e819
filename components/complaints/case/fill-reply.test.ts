import { expect, test } from 'vitest';
import { fillReply } from './fill-reply';

test.each([
  ['Yth. {nama}, nomor {nomor}.', { nama: 'SITI', nomor: 'PG-1' }, 'Yth. SITI, nomor PG-1.'],
  ['Di {faskes} sampai {tenggat}.', { faskes: null, tenggat: '1 Des' }, 'Di {faskes} sampai 1 Des.'],
  ['{nama} {nama} {lain}', { nama: '{nomor}', nomor: 'x' }, '{nomor} {nomor} {lain}'],
])('%s', (body, fields, filled) => {
  expect(fillReply(body, fields)).toBe(filled);
});
