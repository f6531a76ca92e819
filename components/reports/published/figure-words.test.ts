import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import english from '@/lib/messages/en/published.json';
import indonesian from '@/lib/messages/id/published.json';
import { readFigure, type StoredFigure } from '@/lib/reports/rules/published';
import { dayWords, entryWords, type PublishedWords } from './figure-words';

const figure = (changes: Partial<StoredFigure>) =>
  readFigure({ key: 'x', value: '800', valueText: null, unit: 'people', scope: 'national', asOf: '2018', kind: 'count', source: 'a source', note: '', ...changes });
const id = createTranslator({ locale: 'id', messages: indonesian }) as unknown as PublishedWords;
const en = createTranslator({ locale: 'en', messages: english }) as unknown as PublishedWords;
const words = (changes: Partial<StoredFigure>) => entryWords({ key: 'x', figure: figure(changes), to: null }, id, 'id');

describe('a published figure in words', () => {
  test.each<[Partial<StoredFigure>, string]>([
    [{ value: '201600000' }, '201.600.000 orang'],
    [{ value: '800', unit: 'people/day' }, '800 orang sehari'],
    [{ value: '98', unit: 'percent', kind: 'lower_bound' }, 'lebih dari 98%'],
    [{ value: '3500000', kind: 'upper_bound' }, 'hampir 3.500.000 orang'],
    [{ value: '-68.5', unit: 'percent', kind: 'claim' }, '-68,5%'],
    [{ value: '20200000000', unit: 'rupiah', kind: 'claim' }, 'Rp20.200.000.000'],
    [{ value: '57700000', unit: 'usd' }, 'USD 57.700.000'],
    [{ value: null, valueText: '2017-11-15', unit: 'date', kind: 'event' }, '15 November 2017'],
    [{ value: null, valueText: '165', unit: 'phone', kind: 'fact' }, '165'],
  ])('%j: %s', (changes, text) => {
    expect(words(changes)).toBe(text);
  });

  test('a range is said from end to end, in both languages', () => {
    const entry = { key: 'x', figure: figure({ key: 'x_min', value: '80000', kind: 'range', unit: 'transactions/month' }), to: figure({ key: 'x_max', value: '160000', kind: 'range', unit: 'transactions/month' }) };
    expect([entryWords(entry, id, 'id'), entryWords(entry, en, 'en-GB')]).toEqual(['80.000–160.000 transaksi sebulan', '80,000–160,000 transactions a month']);
  });

  test.each([
    ['2018', '2018'],
    ['2018-12', 'Desember 2018'],
    ['2018-09-01', '1 September 2018'],
  ])('the date %s is as exact as given: %s', (asOf, text) => {
    expect(dayWords(asOf, 'id')).toBe(text);
  });
});
