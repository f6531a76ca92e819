import { describe, expect, it } from 'vitest';
import { batchesOf, countRows, stateOf, type RowState } from './import-rows';

const row = (line: number, description = 'Uraian') => ({ line, cells: { description }, verdict: { kind: 'ready', memberFound: null } as const });

describe('batches', () => {
  it('hold 25 rows at most, all of them and in their order', () => {
    const batches = batchesOf(Array.from({ length: 60 }, (_, at) => row(at + 2)));
    expect(batches.map((batch) => batch.length)).toEqual([25, 25, 10]);
    expect(batches.flat().map(({ line }) => line)).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
  });

  it('stay smaller than a route takes, also with the longest texts of many bytes', () => {
    const batches = batchesOf(Array.from({ length: 30 }, (_, at) => row(at + 2, '“'.repeat(6_000))));
    expect(batches.flat()).toHaveLength(30);
    for (const batch of batches) expect(Buffer.byteLength(JSON.stringify({ rows: batch }))).toBeLessThan(256 * 1024);
  });

  it('are none for no rows', () => {
    expect(batchesOf([])).toEqual([]);
  });
});

it('counts every row in one group', () => {
  const states: RowState[] = [
    { kind: 'ready', memberFound: false }, { kind: 'known', reference: 'a' }, { kind: 'other_content', reference: 'b' }, { kind: 'repeated', line: 2 }, { kind: 'problem', problems: [] },
    { kind: 'imported', reference: 'c' }, { kind: 'refused', codes: [], fields: {} },
  ];
  expect(countRows(states)).toEqual({ all: 7, ready: 1, problem: 4, known: 1, imported: 1 });
});

it('says of an answer what became of the row', () => {
  const value = { id: '1', reference: 'PG-1', memberId: null, branchId: 'bdl', lastBranchId: 'bdl', status: 'routed', version: 1 } as const;
  expect(stateOf({ line: 2, outcome: { kind: 'done', value: { ...value, known: false } } })).toEqual({ kind: 'imported', reference: 'PG-1' });
  expect(stateOf({ line: 2, outcome: { kind: 'done', value: { ...value, known: true } } })).toEqual({ kind: 'known', reference: 'PG-1' });
  expect(stateOf({ line: 2, outcome: { kind: 'refused', codes: ['other_content'] } })).toEqual({ kind: 'refused', codes: ['other_content'], fields: {} });
  expect(stateOf({ line: 2, outcome: { kind: 'forbidden' } })).toEqual({ kind: 'refused', codes: ['forbidden'], fields: {} });
});
