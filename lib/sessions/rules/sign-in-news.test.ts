import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEWS_POLICY, signInNews, type Refusals, type SignInFacts } from './sign-in-news';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 3);
const facts = (changes: Partial<SignInFacts> = {}): SignInFacts => ({ here: { address: '10.1.0.7', at: NOW }, previous: { at: NOW - DAY }, places: ['10.1.0.7'], refusals: [], ...changes });
const refused = (changes: Partial<Refusals> = {}): Refusals => ({ address: '203.0.113.9', count: 1, atCode: 0, lastAt: NOW - 60_000, ...changes });

test('an ordinary morning is no news, nor are two slips at the own desk', () => {
  expect(signInNews(facts())).toEqual([]);
  expect(signInNews(facts({ refusals: [refused({ address: '10.1.0.7', count: NEWS_POLICY.slipsHere - 1, atCode: 1 })] }))).toEqual([]);
});

test.each<[string, Partial<SignInFacts>, string[]]>([
  ['one refused sign-in of another address', { refusals: [refused()] }, ['refused_elsewhere']],
  ['one of which nobody tells the address', { refusals: [refused({ address: null })] }, ['refused_elsewhere']],
  ['somebody elsewhere who knew the password', { refusals: [refused({ atCode: 1 })] }, ['refused_code', 'refused_elsewhere']],
  ['many slips at the own desk', { refusals: [refused({ address: '10.1.0.7', count: NEWS_POLICY.slipsHere })] }, ['refused_here']],
  ['a place that was never seen', { places: ['10.1.0.8', null] }, ['new_place']],
  ['a place as a dual-stack server writes it', { places: ['::ffff:10.1.0.7'] }, []],
  ['the machine itself', { here: { address: '::1', at: NOW }, places: ['127.0.0.1'], refusals: [refused({ address: '::ffff:127.0.0.1' })] }, []],
  ['a place that nobody tells', { here: { address: null, at: NOW } }, []],
  ['a fortnight away', { previous: { at: NOW - NEWS_POLICY.awayDays * DAY } }, ['long_away']],
])('%s', (_, changes, reasons) => {
  expect(signInNews(facts(changes))).toEqual(reasons);
});

test('the very first sign-in is from a new place by nature, and no news', () => {
  expect(signInNews(facts({ previous: null, places: [] }))).toEqual([]);
});

test('more refusals never make less news', () => {
  const refusal = fc.record({ address: fc.constantFrom(null, '10.1.0.7', '203.0.113.9'), count: fc.integer({ min: 1, max: 9 }), atCode: fc.integer({ min: 0, max: 1 }), lastAt: fc.constant(NOW) });
  fc.assert(
    fc.property(fc.array(refusal, { maxLength: 4 }), refusal, (some, one) => {
      expect(signInNews(facts({ refusals: [...some, one] }))).toEqual(expect.arrayContaining(signInNews(facts({ refusals: some }))));
    }),
  );
});
