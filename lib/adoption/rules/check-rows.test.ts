import { describe, expect, it } from 'vitest';
import { SEGMENTS } from '@/lib/members/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { ADOPTION_SEGMENTS, type AgeBand, type Figures } from '../model';
import { checkRows, missingSegments, type CheckedFigures } from './check-rows';

const TODAY = calendarDate('2026-11-20');
const nothing = () => null;
let line = 1;
const row = (figures: Figures, month = '2026-10', over: Partial<CheckedFigures> = {}): CheckedFigures => {
  line += 1;
  return { line, branchId: 'bdl', month, asOf: calendarDate(`${month}-15`), source: '', figures, ...over };
};
const users = (count: number, members: number | null = null, ageBand: AgeBand | null = null): Figures => ({ kind: 'users', segment: 'PBPU', ageBand, users: count, members });
const check = (rows: CheckedFigures[], known: Parameters<typeof checkRows>[1] = nothing) => checkRows(rows, known, TODAY);

it('knows every segment, in the order of the publication', () => {
  expect([...ADOPTION_SEGMENTS].sort()).toEqual([...SEGMENTS].sort());
});

describe('a row', () => {
  it('with fewer members than users is refused, with as many it is not', () => {
    expect(check([row(users(10, 9))])).toEqual([{ kind: 'refused', column: 'members', code: 'members_below_users' }]);
    expect(check([row(users(10, 10))])).toEqual([{ kind: 'ready' }]);
    expect(check([row(users(10))])).toEqual([{ kind: 'ready' }]);
  });

  it('of a population is refused with more members than inhabitants, or none', () => {
    expect(check([row({ kind: 'population', inhabitants: 5, members: 6 })])).toMatchObject([{ code: 'members_above_inhabitants' }]);
    expect(check([row({ kind: 'population', inhabitants: 5, members: 0 })])).toMatchObject([{ code: 'none' }]);
    expect(check([row({ kind: 'population', inhabitants: 5, members: 5 })])).toEqual([{ kind: 'ready' }]);
  });

  it('of a day to come or of before the membership is refused', () => {
    expect(check([row(users(1), '2026-11', { asOf: calendarDate('2026-11-21') })])).toMatchObject([{ column: 'asOf', code: 'in_future' }]);
    expect(check([row(users(1), '2026-11', { asOf: TODAY })])).toEqual([{ kind: 'ready' }]);
    expect(check([row(users(1), '2013-12')])).toMatchObject([{ code: 'too_old' }]);
  });

  it('that stands twice is refused with the line of the first, another month or branch is another row', () => {
    const [a, b] = [row(users(1)), row(users(2))];
    expect(check([a, b])).toEqual([{ kind: 'ready' }, { kind: 'refused', column: 'segment', code: 'repeated', line: a.line }]);
    expect(check([row(users(1)), row(users(1), '2026-09'), row(users(1), '2026-10', { branchId: 'dps' })]).map(({ kind }) => kind)).toEqual(['ready', 'ready', 'ready']);
  });

  it('of a whole segment beside rows by age is refused, and so are they', () => {
    expect(check([row(users(10)), row(users(4, null, '18_25'))]).map((each) => each.kind === 'refused' && each.code)).toEqual(['total_and_bands', 'total_and_bands']);
    expect(check([row(users(6, null, '26_40')), row(users(4, null, '18_25'))]).map(({ kind }) => kind)).toEqual(['ready', 'ready']);
  });
});

describe('a jump', () => {
  it('of more than half against the month before is told, either way', () => {
    const known = (branchId: string, month: string) => (branchId === 'bdl' && month === '2026-09' ? 100 : null);
    const verdict = (count: number) => check([row(users(count))], known)[0];
    expect(verdict(150)).toEqual({ kind: 'ready' });
    expect(verdict(151)).toEqual({ kind: 'jump', before: 100, now: 151, change: 5_100 });
    expect(verdict(50)).toEqual({ kind: 'ready' });
    expect(verdict(49)).toEqual({ kind: 'jump', before: 100, now: 49, change: -5_100 });
    expect(check([row(users(900), '2026-08')], known)).toEqual([{ kind: 'ready' }]);
  });

  it('is measured against the file itself where the file has the month before', () => {
    const verdicts = check([row(users(100), '2026-09'), row(users(400))], () => 390);
    expect(verdicts[1]).toEqual({ kind: 'jump', before: 100, now: 400, change: 30_000 });
  });

  it('of a whole segment is measured against its rows by age', () => {
    const verdicts = check([row(users(60, null, '18_25'), '2026-09'), row(users(60, null, '26_40'), '2026-09'), row(users(50))]);
    expect(verdicts[2]).toEqual({ kind: 'jump', before: 120, now: 50, change: -5_833 });
  });

  it('from nothing is none: there is nothing to compare with', () => {
    expect(check([row(users(5))], () => 0)).toEqual([{ kind: 'ready' }]);
  });
});

it('names the segments that a month of users leaves out', () => {
  expect(missingSegments([row(users(1)), row({ kind: 'users', segment: 'BP', ageBand: null, users: 1, members: null })])).toEqual(['PPU_BU', 'PPU_PN', 'PBI_APBD', 'PBI_JK']);
  expect(missingSegments([row({ kind: 'transactions', type: 'other', count: 1 })])).toEqual([]);
});
