import { describe, expect, test } from 'vitest';
import { createTranslator } from 'next-intl';
import en from '@/lib/messages/en/grid.json';
import id from '@/lib/messages/id/grid.json';

describe('what the paper of a list says of its rows', () => {
  test.each([
    ['whole', { count: 42, total: 42, file: 'yes' }, '42 baris, seluruhnya.', '42 rows, all of them.'],
    ['part', { count: 500, total: 1_240, file: 'yes' }, '500 dari 1.240 baris. Persempit saringan atau unduh berkasnya untuk selebihnya.', '500 of 1,240 rows. Narrow the filter or download the file for the rest.'],
    ['partMore', { count: 500, total: 10_000, file: 'no' }, '500 dari lebih dari 10.000 baris. Persempit saringan untuk selebihnya.', '500 of more than 10,000 rows. Narrow the filter for the rest.'],
  ] as const)('%s', (key, values, indonesian, english) => {
    expect(createTranslator({ locale: 'id', messages: id })(`paper.${key}`, values)).toBe(indonesian);
    expect(createTranslator({ locale: 'en', messages: en })(`paper.${key}`, values)).toBe(english);
  });
});
