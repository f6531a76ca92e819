import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { buildHolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { anOffice, at, HOLIDAY_SOURCE, HOLIDAYS, local, NEVER_OPEN } from '@/lib/calendar/rules/testing/example-office';
import { CLOCKS } from '@/lib/complaints/model';
import { readClocks, refreshClocks, type CycleClocks } from './clocks';
import type { CycleFacts } from './facts';
import { aCycle, aPause, ended, POLICY, WIB, WIT } from './testing/example-complaint';

const shown = ({ dueAt }: CycleClocks) => CLOCKS.map((clock) => (dueAt[clock] === null ? null : local(dueAt[clock])));
const kept = ({ verdicts }: CycleClocks) => CLOCKS.map((clock) => verdicts[clock]?.kept);

describe('verdicts', () => {
  test.each([
    ['open and unanswered', {}, [undefined, undefined, undefined]],
    ['answered on the same day', { firstResponseAt: at('2026-07-06 17:00') }, [true, undefined, undefined]],
    ['answered a moment later', { firstResponseAt: at('2026-07-06 17:00') + 1 }, [false, undefined, undefined]],
    ['resolved at closing of the last day, the legal day long past', { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-20 17:00') }, [true, true, false]],
    ['resolved a minute after', { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-20 17:01') }, [true, false, false]],
    ['resolved on the legal day at night', { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-13 23:59:59.999') }, [true, true, true]],
    ['resolved without a word before: the end is the answer', { ended: ended('2026-07-06 16:00') }, [true, true, true]],
    ['rejected is judged as well', { ended: ended('2026-07-07 16:00', 'rejected') }, [false, true, true]],
    ['merged is not', { ended: ended('2026-07-28 16:00', 'merged') }, [undefined, undefined, undefined]],
    ['merged after an answer: that one is', { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-28 16:00', 'merged') }, [true, undefined, undefined]],
  ] as [string, Partial<CycleFacts>, (boolean | undefined)[]][])('%s', (_, facts, expected) => {
    expect(kept(readClocks(aCycle({ facts }), POLICY))).toEqual(expected);
  });

  it('are not given where no deadline can be counted', () => {
    const clocks = readClocks(aCycle({ facts: { places: [{ since: 0, office: NEVER_OPEN }], ended: ended('2026-07-06 16:00') } }), POLICY);
    expect(clocks.verdicts.resolve).toEqual({ dueAt: null, at: at('2026-07-06 16:00'), kept: null });
    expect(clocks.verdicts.legal?.kept).toBe(true);
  });

  it('come from event times: the same facts give the same, whenever and however often they are read', () => {
    const facts = aCycle({ facts: { firstResponseAt: at('2026-07-06 17:05'), pauses: [aPause('2026-07-07 09:00', null)], ended: ended('2026-07-28 16:00') } });
    const early = readClocks(facts, POLICY);
    expect(readClocks(structuredClone(facts), POLICY)).toEqual(early);
    expect(kept(early)).toEqual([false, true, false]);
  });

  it('a pause that a late job did not end ends at its cap all the same', () => {
    // Cap 14 July at 17:00, so due 28 July at 16:00, whether the job recorded the end then, a week later, or never.
    for (const resumedAt of [at('2026-07-14 17:00'), at('2026-07-21 03:00'), null]) {
      const pauses = [{ reason: 'member_documents', startedAt: at('2026-07-07 09:00'), resumedAt } as const];
      const clocks = readClocks(aCycle({ facts: { firstResponseAt: at('2026-07-06 10:00'), pauses, ended: ended('2026-07-28 16:01') } }), POLICY);
      expect(clocks.verdicts.resolve).toEqual({ dueAt: at('2026-07-28 16:00'), at: at('2026-07-28 16:01'), kept: false });
    }
  });
});

describe('a decree amended after filing', () => {
  const amended = anOffice('Asia/Jakarta', buildHolidayCalendar({ ...HOLIDAY_SOURCE, holidays: [...HOLIDAYS, { date: calendarDate('2026-07-09'), kind: 'joint_leave', name: 'Cuti bersama baru', decree: 'SKB 9/2026' }] }));
  const withOffice = (facts: CycleFacts, office: typeof amended): CycleFacts => ({ ...facts, places: [{ since: 0, office }] });

  it('moves what is open', () => {
    const facts = aCycle({ level: 'yellow' });
    const { clocks, changes } = refreshClocks(readClocks(facts, POLICY), withOffice(facts, amended), POLICY);
    expect(shown(clocks)).toEqual(['2026-07-06 17:00', '2026-07-14 17:00', '2026-07-14 23:59:59.999']);
    expect(changes).toEqual([
      { clock: 'resolve', from: at('2026-07-13 17:00'), to: at('2026-07-14 17:00') },
      { clock: 'legal', from: at('2026-07-13 23:59:59.999'), to: at('2026-07-14 23:59:59.999') },
    ]);
  });

  it('leaves verdicts and the due instants by which they were given', () => {
    const facts = aCycle({ level: 'yellow', facts: { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-14 10:00') } });
    const before = readClocks(facts, POLICY);
    expect(kept(before)).toEqual([true, false, false]);
    expect(refreshClocks(before, withOffice(facts, amended), POLICY)).toEqual({ clocks: before, changes: [] });
    // Read anew they would be kept: the day moved.
    expect(kept(readClocks(withOffice(facts, amended), POLICY))).toEqual([true, true, true]);
  });

  it('leaves the verdict of the first response in a cycle that is open', () => {
    const facts = aCycle({ level: 'yellow', received: '2026-07-09 09:00', facts: { firstResponseAt: at('2026-07-09 18:00') } });
    const before = readClocks(facts, POLICY);
    const { clocks, changes } = refreshClocks(before, withOffice(facts, amended), POLICY);
    expect(clocks.verdicts.first_response).toEqual({ dueAt: at('2026-07-09 17:00'), at: at('2026-07-09 18:00'), kept: false });
    expect(clocks.dueAt.first_response).toBe(at('2026-07-09 17:00'));
    expect(changes).toEqual([]);
  });

  it('judges anew what had been merged and is carried on after all', () => {
    const merged = aCycle({ level: 'yellow', facts: { ended: ended('2026-07-10 10:00', 'merged') } });
    const open = { ...merged, ended: null };
    expect(refreshClocks(readClocks(merged, POLICY), open, POLICY).clocks).toEqual(readClocks(open, POLICY));
  });
});

describe('recomputing', () => {
  it('says nothing where nothing moved', () => {
    const facts = aCycle();
    expect(refreshClocks(readClocks(facts, POLICY), facts, POLICY).changes).toEqual([]);
  });

  it('tells a handover to another zone', () => {
    const facts = aCycle({ level: 'red', received: '2026-07-06 15:20' });
    const moved = { ...facts, places: [{ since: 0, office: WIB }, { since: at('2026-07-06 15:30'), office: WIT }] as const };
    const { changes } = refreshClocks(readClocks(facts, POLICY), moved, POLICY);
    expect(changes.map(({ clock, to }) => [clock, to === null ? null : local(to, WIT.zone)])).toEqual([
      ['first_response', '2026-07-07 08:20'],
      ['resolve', '2026-07-07 17:00'],
      ['legal', '2026-07-13 23:59:59.999'],
    ]);
  });

  it('adds the verdict of what happened since', () => {
    const facts = aCycle();
    const { clocks } = refreshClocks(readClocks(facts, POLICY), { ...facts, firstResponseAt: at('2026-07-06 11:00') }, POLICY);
    expect(kept(clocks)).toEqual([true, undefined, undefined]);
  });
});
