import { expect, test } from 'vitest';
import { unknownReplyFields } from './reply-fields';

test.each([
  ['Yth. {nama}, nomor {nomor}, {petugas}, {cabang}, {tenggat}, {faskes}.', []],
  ['Tanpa isian.', []],
  ['Yth. {Nama}.', ['Nama']],
  ['Yth. { nama }, {nik} dan {nik}.', [' nama ', 'nik']],
  ['Kosong {}.', ['']],
  ['Terbuka { nama', []],
])('%s', (body, unknown) => {
  expect(unknownReplyFields(body)).toEqual(unknown);
});
