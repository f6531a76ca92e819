import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areManyRefusals, findUnusual, WATCH_POLICY, type ReadMember } from './watch';

const member = (changes: Partial<ReadMember> = {}): ReadMember => ({ memberId: 'm', words: ['SITI', 'RAHAYU'], publicFigure: false, served: true, openings: 1, late: 0, ...changes });
const many = (count: number, changes: Partial<ReadMember>) => Array.from({ length: count }, (_, n) => member({ memberId: `m${n}`, ...changes }));
const { openingsWithoutService, lateOpenings } = WATCH_POLICY;

describe('reading that somebody should look at', () => {
  test('a normal day gives nothing', () => {
    expect(findUnusual({ rareName: 'ZAINAL', members: [...many(60, {}), ...many(openingsWithoutService - 1, { served: false })] })).toEqual([]);
  });

  test('many members opened for whom nothing was done', () => {
    expect(findUnusual({ rareName: null, members: many(openingsWithoutService, { served: false }) })).toEqual([{ rule: 'openings_without_service', memberId: null, count: openingsWithoutService }]);
  });

  test('a member with the officer\'s own rare name, served or not', () => {
    expect(findUnusual({ rareName: 'ZAINAL', members: [member({ words: ['NUR', 'ZAINAL'], openings: 3 })] })).toEqual([{ rule: 'shared_name', memberId: 'm', count: 3 }]);
    expect(findUnusual({ rareName: null, members: [member({ words: ['NUR', 'ZAINAL'] })] })).toEqual([]);
  });

  test('a public figure, each by themself', () => {
    expect(findUnusual({ rareName: null, members: [member({ publicFigure: true, openings: 2 }), member({ memberId: 'n', publicFigure: true })] })).toEqual([
      { rule: 'public_figure', memberId: 'm', count: 2 },
      { rule: 'public_figure', memberId: 'n', count: 1 },
    ]);
  });

  test('openings outside of the day, added up over members', () => {
    expect(findUnusual({ rareName: null, members: many(lateOpenings, { late: 1 }) })).toEqual([{ rule: 'out_of_hours', memberId: null, count: lateOpenings }]);
    expect(findUnusual({ rareName: null, members: many(lateOpenings - 1, { late: 1 }) })).toEqual([]);
  });

  test('more reading never takes a finding away, and counts never fall', () => {
    const any = fc.record<ReadMember>({ memberId: fc.uuid(), words: fc.array(fc.constantFrom('ZAINAL', 'SITI')), publicFigure: fc.boolean(), served: fc.boolean(), openings: fc.integer({ min: 1, max: 9 }), late: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), any, (members, more) => {
        const before = findUnusual({ rareName: 'ZAINAL', members });
        const after = findUnusual({ rareName: 'ZAINAL', members: [...members, more] });
        for (const { rule, memberId, count } of before) expect(after.find((each) => each.rule === rule && each.memberId === memberId)?.count).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

test('refused sign-ins of a day are many from ten on, or from three that failed at the second factor', () => {
  const { refusedSignIns, refusedCodes } = WATCH_POLICY;
  expect(areManyRefusals({ all: refusedSignIns - 1, atCode: refusedCodes - 1 })).toBe(false);
  expect(areManyRefusals({ all: refusedSignIns, atCode: 0 })).toBe(true);
  expect(areManyRefusals({ all: refusedCodes, atCode: refusedCodes })).toBe(true);
});
