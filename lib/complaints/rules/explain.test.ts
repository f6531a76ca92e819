import { describe, expect, it } from 'vitest';
import { at, local, NEVER_OPEN } from '@/lib/calendar/rules/testing/example-office';
import { explainLegal, explainService } from './explain';
import type { Line } from './explanation-lines';
import { aCycle, aPause, POLICY, WIB, WIT } from './testing/example-complaint';

/** A line in one text: what it is, and what of it counts. */
function told(line: Line): string {
  if (line.kind === 'day') return `${line.date} ${line.why} ${line.counted ? '+' : ''}${line.minutes}${line.timetable === 'ramadan' ? ' ramadan' : ''}`;
  if (line.kind === 'pause') return `pause ${line.reason} ${local(line.from, line.zone)} to ${local(line.to, line.zone)} by ${line.endedBy}`;
  if (line.kind === 'handover') return `handover to ${line.officeId}: ${line.from.time} ${line.from.zone} is ${line.to.time} ${line.to.zone}`;
  return `level ${line.level} ${local(line.at, line.zone)}`;
}

const resolve = (example: Parameters<typeof aCycle>[0]) => explainService(aCycle(example), POLICY, 'resolve').lines.map(told);

describe('why this time', () => {
  it('every day of the promise, and what it gave', () => {
    expect(resolve({ received: '2026-03-17 14:00', level: 'red' })).toEqual([
      '2026-03-17 working_day +60 ramadan',
      '2026-03-18 joint_leave 0',
      '2026-03-19 national_holiday 0',
      '2026-03-20 joint_leave 0',
      '2026-03-21 weekend 0',
      '2026-03-22 weekend 0',
      '2026-03-23 joint_leave 0',
      '2026-03-24 joint_leave 0',
      '2026-03-25 working_day +480',
    ]);
  });

  it('each pause where it began, and what was waited', () => {
    const pauses = [aPause('2026-07-06 16:00', '2026-07-07 09:00'), aPause('2026-07-07 10:00:10', '2026-07-07 10:00:40', 'member_appointment')];
    expect(resolve({ level: 'yellow', facts: { pauses } }).slice(0, 8)).toEqual([
      '2026-07-06 working_day +360',
      'pause member_documents 2026-07-06 16:00 to 2026-07-07 09:00 by resumed',
      '2026-07-06 paused 60',
      '2026-07-07 paused 60',
      '2026-07-07 working_day +60',
      'pause member_appointment 2026-07-07 10:00:10 to 2026-07-07 10:00:40 by resumed',
      '2026-07-07 paused 0',
      '2026-07-07 working_day +359',
    ]);
  });

  it('a pause over holidays waits on working days alone, and its cap is told', () => {
    const lines = resolve({ received: '2026-03-16 09:00', level: 'yellow', facts: { pauses: [aPause('2026-03-17 14:00', null, 'disaster')] } });
    expect(lines.slice(2, 5)).toEqual(['pause disaster 2026-03-17 14:00 to 2026-03-27 17:00 by cap', '2026-03-17 paused 60 ramadan', '2026-03-18 joint_leave 0']);
    expect(lines.filter((line) => line.includes('paused'))).toEqual(['2026-03-17 paused 60 ramadan', '2026-03-25 paused 480', '2026-03-26 paused 480', '2026-03-27 paused 450']);
  });

  it('a handover to another zone, with what both walls showed', () => {
    const places = [{ since: 0, office: WIB }, { since: at('2026-07-06 15:30'), office: WIT }] as const;
    const facts = aCycle({ received: '2026-07-06 15:20', level: 'red', facts: { places } });
    const { lines, due } = explainService(facts, POLICY, 'first_response');
    expect(lines.map(told)).toEqual([
      '2026-07-06 working_day +10',
      'handover to jyp: 15:30 Asia/Jakarta is 17:30 Asia/Jayapura',
      '2026-07-06 outside_hours 0',
      '2026-07-07 working_day +20',
    ]);
    expect(lines[1]?.key).toBe('handover.otherZone');
    expect(due.reached && local(due.at, WIT.zone)).toBe('2026-07-07 08:20');
  });

  it('a handover in the same zone', () => {
    const other = { ...WIB, id: 'sby' };
    const places = [{ since: 0, office: WIB }, { since: at('2026-07-06 09:10'), office: other }] as const;
    const { lines } = explainService(aCycle({ level: 'red', facts: { places } }), POLICY, 'first_response');
    expect(lines.map(({ key }) => key)).toEqual(['days.working_day', 'handover.sameZone', 'days.working_day']);
  });

  it('a pause once, also when the complaint is handed over meanwhile', () => {
    const places = [{ since: 0, office: WIB }, { since: at('2026-07-07 09:30'), office: WIT }] as const;
    const lines = resolve({ level: 'yellow', facts: { places, pauses: [aPause('2026-07-07 09:00', '2026-07-07 10:00')] } });
    expect(lines.slice(1, 7)).toEqual([
      '2026-07-07 working_day +60',
      'pause member_documents 2026-07-07 09:00 to 2026-07-07 10:00 by resumed',
      '2026-07-07 paused 30',
      'handover to jyp: 09:30 Asia/Jakarta is 11:30 Asia/Jayapura',
      '2026-07-07 paused 30',
      '2026-07-07 working_day +240',
    ]);
  });

  it('a change of level, after the day on which it came', () => {
    const levels = [{ at: at('2026-07-06 09:05'), level: 'red' as const }, { at: at('2026-07-07 10:00'), level: 'yellow' as const }];
    expect(resolve({ facts: { levels } }).slice(0, 4)).toEqual([
      '2026-07-06 working_day +420',
      '2026-07-07 working_day +480',
      'level yellow 2026-07-07 10:00',
      '2026-07-08 working_day +480',
    ]);
  });

  it('names the holiday and its decree', () => {
    const [, leave] = explainService(aCycle({ received: '2026-03-17 14:00', level: 'red' }), POLICY, 'resolve').lines;
    expect(leave).toMatchObject({ key: 'days.joint_leave', params: { holiday: 'Cuti bersama Nyepi', decree: 'SKB 1497/2025' } });
    const [working] = explainService(aCycle(), POLICY, 'resolve').lines;
    expect(working).toMatchObject({ key: 'days.working_day', params: { holiday: 'none', decree: 'none' } });
  });

  it('the minutes add up where seconds do not', () => {
    const pauses = [aPause('2026-07-06 09:00:20', '2026-07-06 09:00:40'), aPause('2026-07-06 09:01:00', '2026-07-06 09:01:20')];
    const { lines, due } = explainService(aCycle({ level: 'yellow', facts: { pauses } }), POLICY, 'resolve');
    const counted = lines.filter((line) => line.kind === 'day' && line.counted).reduce((sum, line) => sum + (line.kind === 'day' ? line.minutes : 0), 0);
    expect(counted).toBe(due.ms / 60_000);
    expect(counted).toBe(420 + 4 * 480 + 450);
  });

  it('says nothing where nothing can be counted', () => {
    const { lines, due } = explainService(aCycle({ facts: { places: [{ since: 0, office: NEVER_OPEN }] } }), POLICY, 'resolve');
    expect([lines, due.reached]).toEqual([[], false]);
  });
});

describe('why this date', () => {
  it('every day from receipt, and which working day it is', () => {
    const { lines, due } = explainLegal(aCycle({ received: '2026-03-17 20:00' }), { legalDays: 3 });
    expect(due).toMatchObject({ reached: true, dueOn: '2026-03-27' });
    expect(lines.map((line) => (line.kind === 'day' ? [line.date, line.why, line.ordinal] : line.kind))).toEqual([
      ['2026-03-17', 'receipt_day', null],
      ['2026-03-18', 'joint_leave', null],
      ['2026-03-19', 'national_holiday', null],
      ['2026-03-20', 'joint_leave', null],
      ['2026-03-21', 'weekend', null],
      ['2026-03-22', 'weekend', null],
      ['2026-03-23', 'joint_leave', null],
      ['2026-03-24', 'joint_leave', null],
      ['2026-03-25', 'working_day', 1],
      ['2026-03-26', 'working_day', 2],
      ['2026-03-27', 'working_day', 3],
    ]);
  });

  it('a handover, and from then on the days of the zone there', () => {
    const places = [{ since: 0, office: WIB }, { since: at('2026-07-07 23:00'), office: WIT }] as const;
    const { lines } = explainLegal(aCycle({ facts: { places } }), { legalDays: 3 });
    expect(lines.map((line) => (line.kind === 'day' ? `${line.date} ${line.zone}` : told(line)))).toEqual([
      '2026-07-06 Asia/Jakarta',
      '2026-07-07 Asia/Jakarta',
      '2026-07-08 Asia/Jayapura',
      'handover to jyp: 23:00 Asia/Jakarta is 01:00 Asia/Jayapura',
      '2026-07-09 Asia/Jayapura',
    ]);
  });

  it('a year without a decree shows which days are assumed', () => {
    const { lines, due } = explainLegal(aCycle({ received: '2027-12-31 09:00' }), { legalDays: 1 });
    expect(due.caveats).toEqual([{ code: 'year_without_decree', year: 2028 }]);
    expect(lines.at(-1)).toMatchObject({ date: '2028-01-03', key: 'days.assumed_working_day', counted: true });
  });

  it('says nothing where nothing can be counted', () => {
    const { lines, due } = explainLegal(aCycle({ received: '2200-12-30 09:00' }), POLICY);
    expect([lines, due.reached]).toEqual([[], false]);
  });
});
