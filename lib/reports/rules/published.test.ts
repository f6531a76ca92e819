import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { hasNote } from '@/components/reports/published/figure-words';
import english from '@/lib/messages/en/published.json';
import indonesian from '@/lib/messages/id/published.json';
import { readCsv } from '@/lib/values/csv-read';
import { computableOf, deriveFigures, percentChange, percentOf, PUBLISHED_KINDS, PUBLISHED_UNITS, readFigure, type Computable, type PublishedFigure, type Quoted, type StoredFigure } from './published';
import { pairRanges, topicOf, TOPICS } from './published-entries';

const stored = (changes: Partial<StoredFigure> = {}): StoredFigure => ({
  key: 'x', value: '800', valueText: null, unit: 'people/day', scope: 'national', asOf: '2018', kind: 'count', source: 'a source', note: '', ...changes,
});

/** The published figures as they are delivered. */
function published(): PublishedFigure[] {
  const [head = [], ...rows] = readCsv(readFileSync('prisma/seed/data/published-figures.csv', 'utf8')) ?? [];
  return rows.map((cells) => {
    const row = Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])) as Record<string, string>;
    const text = row.unit === 'date' || row.unit === 'phone';
    return readFigure(
      stored({
        key: row.key ?? '', value: text ? null : (row.value ?? ''), valueText: text ? (row.value ?? '') : null, unit: row.unit as StoredFigure['unit'], scope: row.scope ?? '',
        asOf: row.as_of === '' ? null : (row.as_of ?? null), kind: row.kind as StoredFigure['kind'], source: row.source ?? '', note: row.note ?? '',
      }),
    );
  });
}

describe('what may be computed with', () => {
  test.each<[string, Partial<StoredFigure>, string]>([
    ['a count', {}, 'compute'],
    ['a bound', { kind: 'upper_bound' }, 'compute'],
    ['an end of a range', { kind: 'range' }, 'compute'],
    ['a claim', { kind: 'claim' }, 'claim'],
    ['a claim whose note says nothing', { kind: 'claim', note: 'operating efficiency' }, 'claim'],
    ['a bound whose note forbids it', { kind: 'upper_bound', note: 'an anecdote; Never compute with it' }, 'flagged'],
    ['a day', { kind: 'event', unit: 'date', value: null, valueText: '2017-11-15' }, 'not_a_quantity'],
    ['a telephone number', { kind: 'fact', unit: 'phone', value: null, valueText: '165' }, 'not_a_quantity'],
    ['a fact, even with digits', { kind: 'fact', value: '165' }, 'not_a_quantity'],
  ])('%s: %s', (_, changes, expected) => {
    const figure = readFigure(stored(changes));
    expect(figure.use === 'quote' ? figure.why : figure.use).toBe(expected);
  });

  test('what is only quoted is no number, neither to the compiler nor when it runs', () => {
    expectTypeOf<Quoted>().not.toExtend<number>();
    expectTypeOf<Quoted>().not.toExtend<Computable>();
    expectTypeOf<number>().not.toExtend<Computable>();
    expectTypeOf<Computable>().toExtend<number>();
    expectTypeOf(percentChange).parameters.toEqualTypeOf<[Computable, Computable]>();
    expectTypeOf(percentOf).parameters.toEqualTypeOf<[Computable, Computable]>();
    const claim = readFigure(stored({ kind: 'claim', value: '-68.5' }));
    expect(typeof claim.value).toBe('object');
    expect(Number(claim.value)).toBeNaN();
    expect(computableOf([claim], 'x')).toBeNull();
  });

  test('of the published figures exactly these are never computed with', () => {
    expect(published().flatMap((figure) => (figure.use === 'quote' ? [[figure.key, figure.why]] : []))).toEqual([
      ['office_visitors_per_day', 'flagged'],
      ['office_visits_change_after_app', 'claim'],
      ['app_launch', 'not_a_quantity'],
      ['efficiency_per_year', 'claim'],
      ['care_center', 'not_a_quantity'],
    ]);
  });
});

describe('what follows from them', () => {
  test('is what the publications say too', () => {
    expect(deriveFigures(published()).map(({ id, percent }) => [id, percent.toFixed(2)])).toEqual([
      ['surabaya_change', '-37.50'],
      ['bandar_lampung_coverage', '72.81'],
      ['bandar_lampung_app_share', '2.07'],
    ]);
  });

  test('is left out where one of the two is missing, a claim, or nothing to divide by', () => {
    const keys = ['office_visitors_surabaya_before', 'office_visitors_surabaya_after'] as const;
    const pair = (before: Partial<StoredFigure>, after: Partial<StoredFigure>) => deriveFigures([readFigure(stored({ key: keys[0], ...before })), readFigure(stored({ key: keys[1], ...after }))]);
    expect(pair({}, { value: '500' })).toHaveLength(1);
    expect(pair({ kind: 'claim' }, { value: '500' })).toEqual([]);
    expect(pair({ value: '0' }, { value: '500' })).toEqual([]);
    expect(deriveFigures([readFigure(stored({ key: keys[0] }))])).toEqual([]);
  });
});

describe('how they are read', () => {
  test('the ends of a range are one entry, all others stand alone, and none is lost', () => {
    const entries = pairRanges(published());
    expect(entries.flatMap(({ key, figure, to }) => (to === null ? [] : [[key, figure.value, to.value]]))).toEqual([
      ['app_tx_facility_change', 80_000, 160_000],
      ['app_tx_address', 27_000, 70_000],
      ['app_tx_registration', 12_000, 28_000],
      ['app_tx_complaints', 1_500, 5_000],
    ]);
    expect(entries.flatMap(({ figure, to }) => (to === null ? [figure.key] : [figure.key, to.key])).sort()).toEqual(published().map(({ key }) => key).sort());
  });

  test('ends of different publications are not joined', () => {
    const end = (key: string, source: string) => readFigure(stored({ key, kind: 'range', source }));
    expect(pairRanges([end('y_min', 'a'), end('y_max', 'b')]).map(({ key, to }) => [key, to])).toEqual([['y_min', null], ['y_max', null]]);
  });

  test('every topic has its figures', () => {
    expect(new Set(published().map(({ key }) => topicOf(key)))).toEqual(new Set(TOPICS));
  });

  test.each([
    ['id', indonesian],
    ['en', english],
  ] as const)('in %s every entry has a name, every note its words, and no word is left over', (locale, messages) => {
    const entries = pairRanges(published());
    const fails = (error: Error) => {
      throw error;
    };
    const t = createTranslator({ locale, messages, onError: fails }) as unknown as (key: string) => string;
    for (const { key, figure } of entries) expect([t(`figure.${key}`), !hasNote(figure) ? 'x' : t(`note.${key}`)]).not.toContain('');
    expect(Object.keys(messages.figure).sort()).toEqual(entries.map(({ key }) => key).sort());
    expect(Object.keys(messages.note).sort()).toEqual(entries.filter(({ figure }) => hasNote(figure)).map(({ key }) => key).sort());
    expect(Object.keys(messages.unit).sort()).toEqual(PUBLISHED_UNITS.map((unit) => unit.replace('/', '_per_')).sort());
    expect(published().every(({ kind }) => PUBLISHED_KINDS.includes(kind))).toBe(true);
  });
});
