import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADOPTION_SEGMENTS, AGE_BANDS, type Figures } from '../model';
import { byAge, bySegment, byType, sumBranches, type BranchMonth } from './summary';

const month = (over: Partial<BranchMonth> = {}): BranchMonth => ({ branchId: 'bdl', month: '2026-10', users: 10, membersOfUsers: null, inhabitants: 120, members: 100, ...over });
const users = (over: Partial<Extract<Figures, { kind: 'users' }>> = {}): Extract<Figures, { kind: 'users' }> => ({ kind: 'users', segment: 'PBPU', ageBand: null, users: 10, members: 100, ...over });

describe('sums over branches', () => {
  it('take a share only over branches that have both numbers', () => {
    expect(sumBranches([month(), month({ branchId: 'dps', users: 90, members: null, inhabitants: null })])).toEqual({ users: 100, members: 100, inhabitants: 120, share: 1_000, coverage: 8_333 });
  });

  it('take members from the file of users where there is no population', () => {
    expect(sumBranches([month({ members: null, inhabitants: null, membersOfUsers: 40 })])).toEqual({ users: 10, members: 40, inhabitants: null, share: 2_500, coverage: null });
    expect(sumBranches([month({ membersOfUsers: 40 })])).toMatchObject({ members: 100, share: 1_000 });
  });

  it('of nothing are nothing, not zero', () => {
    expect(sumBranches([])).toEqual({ users: null, members: null, inhabitants: null, share: null, coverage: null });
  });
});

describe('lines', () => {
  it('of segments are six, in the order of Table 1, also where nothing is known', () => {
    const lines = bySegment([users(), users({ ageBand: '18_25', users: 5, members: null })]);
    expect(lines.map(({ key }) => key)).toEqual(['PBPU', 'PPU_BU', 'PPU_PN', 'PBI_APBD', 'PBI_JK', 'BP']);
    expect(lines[0]).toEqual({ key: 'PBPU', users: 15, members: null, share: null, ofUsers: 10_000 });
    expect(lines[1]).toEqual({ key: 'PPU_BU', users: null, members: null, share: null, ofUsers: null });
  });

  it('of ages name what has none, and are none where no row has an age', () => {
    expect(byAge([users()])).toEqual([]);
    const lines = byAge([users({ ageBand: '26_40' }), users({ segment: 'BP' })]);
    expect(lines.find(({ key }) => key === '26_40')).toEqual({ key: '26_40', users: 10, members: 100, share: 1_000, ofUsers: 5_000 });
    expect(lines.find(({ key }) => key === 'unknown')).toMatchObject({ users: 10, ofUsers: 5_000 });
  });

  it('by segment and by age have the same sum, and their parts make the whole to a hundredth each', () => {
    const row = fc.record({ segment: fc.constantFrom(...ADOPTION_SEGMENTS), ageBand: fc.constantFrom(...AGE_BANDS), users: fc.integer({ min: 0, max: 1_000_000 }) }).map((over) => users({ ...over, members: over.users + 7 }));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
      const all = rows.reduce((sum, each) => sum + each.users, 0);
      for (const lines of [bySegment(rows), byAge(rows)]) {
        expect(lines.reduce((sum, each) => sum + (each.users ?? 0), 0)).toBe(all);
        if (all > 0) expect(Math.abs(lines.reduce((sum, each) => sum + (each.ofUsers ?? 0), 0) - 10_000)).toBeLessThanOrEqual(lines.length);
      }
    }));
  });
});

it('transactions stand beside the month before and the visits for the same', () => {
  const [first, second] = byType({ facility_change: 300 }, { facility_change: 200 }, new Map([['facility_change', 100]]));
  expect(first).toEqual({ type: 'facility_change', count: 300, before: 200, visits: 100, inApp: 7_500 });
  expect(second).toEqual({ type: 'contact_update', count: null, before: null, visits: 0, inApp: null });
  expect(byType({ facility_change: 300 }, {}, null)[0]).toMatchObject({ visits: null, inApp: null });
  expect(byType({}, {}, new Map()).find(({ type }) => type === 'other')?.visits).toBeNull();
});
