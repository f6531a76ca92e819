import { describe, expect, test } from 'vitest';
import { HOME_SORTS, sortBranches, type HomeBranch } from './home-branches';

const branch = (name: string, change: Partial<HomeBranch> = {}): HomeBranch => ({
  id: name.toLowerCase(), name, visits: 10, visitsBefore: 10, avoidableShare: 0.5, waitP90: { minutes: 10, over: false }, activated: 1, satisfaction: { answers: 4, satisfied: 0.5 }, waiting: 0, late: 0, ...change,
});
const names = (branches: readonly HomeBranch[]) => branches.map(({ name }) => name);

describe('the branches in the order of a column', () => {
  test('by name, either way', () => {
    const all = [branch('Surabaya'), branch('Denpasar'), branch('Jayapura')];
    expect(names(sortBranches(all, { column: 'name', descending: false }))).toEqual(['Denpasar', 'Jayapura', 'Surabaya']);
    expect(names(sortBranches(all, { column: 'name', descending: true }))).toEqual(['Surabaya', 'Jayapura', 'Denpasar']);
  });

  test('by the wait, what is beyond the last edge waits longest', () => {
    const all = [branch('A', { waitP90: { minutes: 120, over: false } }), branch('B', { waitP90: { minutes: 120, over: true } }), branch('C')];
    expect(names(sortBranches(all, { column: 'wait', descending: true }))).toEqual(['B', 'A', 'C']);
  });

  test.each([true, false])('what has no figure stands last (descending %s)', (descending) => {
    const all = [branch('A', { avoidableShare: null }), branch('B', { avoidableShare: 0.9 }), branch('C', { avoidableShare: 0.1 })];
    expect(names(sortBranches(all, { column: 'avoidable', descending }))).toEqual(descending ? ['B', 'C', 'A'] : ['C', 'B', 'A']);
  });

  test.each(HOME_SORTS)('equals by %s stand by name and nothing is lost', (column) => {
    const all = [branch('C'), branch('A'), branch('B')];
    expect(names(sortBranches(all, { column, descending: false }))).toEqual(['A', 'B', 'C']);
  });
});
