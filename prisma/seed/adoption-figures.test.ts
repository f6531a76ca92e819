import { describe, expect, it } from 'vitest';
import { figureCount, figureName, type Figures } from '@/lib/adoption/model';
import { checkRows } from '@/lib/adoption/rules/check-rows';
import { shiftMonth } from '@/lib/adoption/rules/month';
import { calendarDate } from '@/lib/values/calendar-date';
import { ADOPTION_MONTHS, inventedFigures } from './adoption-figures';
import { BRANCH_IDS } from './offices';

const months = Array.from({ length: ADOPTION_MONTHS }, (_, at) => at);
const sum = (figures: readonly Figures[]) => figures.reduce((all, each) => all + figureCount(each), 0);

describe.each(BRANCH_IDS)('the invented figures of %s', (branchId) => {
  it('would pass the check of an import without a remark', () => {
    const first = '2024-11';
    for (const kind of ['users', 'transactions', 'population'] as const) {
      const rows = months.flatMap((at) =>
        inventedFigures(branchId, at)[kind].map((figures, index) => ({ line: at * 100 + index, branchId, month: shiftMonth(first, at), asOf: calendarDate(`${shiftMonth(first, at)}-28`), source: '', figures })),
      );
      expect(checkRows(rows, () => null, calendarDate('2026-11-20')).filter(({ kind: verdict }) => verdict !== 'ready')).toEqual([]);
    }
  });

  it('are the same every time, grow, and agree with each other', () => {
    expect(inventedFigures(branchId, 7)).toEqual(inventedFigures(branchId, 7));
    const users = months.map((at) => sum(inventedFigures(branchId, at).users));
    expect(users.every((count, at) => at === 0 || count > (users[at - 1] ?? 0))).toBe(true);
    for (const at of months) {
      const { users: rows, population } = inventedFigures(branchId, at);
      expect(rows.reduce((all, each) => all + (each.kind === 'users' ? (each.members ?? 0) : 0), 0)).toBe(sum(population));
      expect(new Set(rows.map(figureName)).size).toBe(30);
    }
  });
});
