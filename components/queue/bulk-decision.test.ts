import { describe, expect, it, test } from 'vitest';
import { decidable, itemsFor, leftOut, tally } from './bulk-decision';

const ROWS = [
  { id: 'a', actions: ['approve', 'return', 'reject'], own: false },
  { id: 'b', actions: ['cancel'], own: true },
  { id: 'c', actions: ['reject'], own: false },
  { id: 'd', actions: [], own: false },
] as const;
type Row = (typeof ROWS)[number];

describe('a decision on several cases', () => {
  it('can be taken of those that wait for it', () => {
    expect(ROWS.filter(decidable).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('goes to those that the action suits, and says why the others are left out', () => {
    expect(itemsFor(ROWS, 'approve').map(({ id }) => id)).toEqual(['a']);
    expect(itemsFor(ROWS, 'reject').map(({ id }) => id)).toEqual(['a', 'c']);
    const why = ({ own }: Row) => (own ? 'self_approval' : 'wrong_status');
    expect(ROWS.map((row) => leftOut<Row>(row, 'approve', why))).toEqual([null, 'self_approval', 'wrong_status', 'wrong_status']);
  });
});

test('of several cases those are counted that were changed and those that were not', () => {
  const changed = { kind: 'done', value: { id: 'a', version: 2 } } as const;
  expect(tally([{ outcome: changed }, { outcome: { kind: 'not_found' } }, { outcome: { kind: 'refused', codes: ['self_approval'] } }])).toEqual({ done: 1, failed: 2 });
  expect(tally([])).toEqual({ done: 0, failed: 0 });
});
