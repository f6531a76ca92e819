import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CALENDAR } from '@/lib/calendar/rules/testing/example-office';
import { CATEGORIES, CATEGORY_KEYS, CHANNELS, COMPLAINT_STATUSES, isDetailOf, isDoneStatus, type Category, type CategoryDetail } from '@/lib/complaints/model';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { disagreements, doneWithin, isChosen, mergeCells, recap, recapCell, recapLines, recapStatus, RECAP_STATUSES, subjectOf, SUBJECTS, type RecapFacts, type Subject } from './rkpng';

const day = calendarDate;
const FACTS: RecapFacts = { channel: 'mobile_jkn', category: 'contribution', detail: 'virtual_account', status: 'resolved', answered: true, receivedOn: day('2026-07-06'), doneOn: day('2026-07-08') };

// Every category with its details: the subject under which the regulator reads it.
const SUBJECT_GRID: Record<Category, Subject> = {
  membership: 'registration',
  contribution: 'contribution',
  primary_care: 'health_service',
  hospital: 'health_service',
  office_staff: 'other',
  app: 'other',
  referral: 'health_service',
  pbi_deactivated: 'registration',
  service_fine: 'contribution',
};
const DETAILS = CATEGORY_KEYS.flatMap((category) => CATEGORIES[category].map((detail): [Category, CategoryDetail] => [category, detail]));

describe('the subject', () => {
  test.each(DETAILS)('of %s, %s', (category, detail) => {
    expect(subjectOf(category, detail)).toBe(detail === 'drug' ? 'medicine' : SUBJECT_GRID[category]);
    expect(isDetailOf(category, detail)).toBe(true);
  });

  it('before triage is other, without a detail that of the category', () => {
    expect(subjectOf(null, null)).toBe('other');
    expect(subjectOf('hospital', null)).toBe('health_service');
  });

  it('every one is used', () => {
    expect(new Set(DETAILS.map(([category, detail]) => subjectOf(category, detail)))).toEqual(new Set(SUBJECTS));
    expect(isDetailOf('contribution', 'bed')).toBe(false);
  });
});

describe('the status', () => {
  test.each(COMPLAINT_STATUSES.filter((status) => status !== 'merged'))('of one that is %s', (status) => {
    expect(recapStatus({ status, answered: true })).toBe(isDoneStatus(status) ? 'done' : 'in_process');
    expect(recapStatus({ status, answered: false })).toBe(isDoneStatus(status) ? 'done' : 'not_answered');
  });

  it('of a merged one is that of the complaint that carries it on', () => {
    expect(recapCell({ ...FACTS, status: 'merged' }, CALENDAR)).toBeNull();
  });
});

describe('the working days until done', () => {
  test.each([
    ['2026-07-06', '2026-07-06', 'days_1_3'],
    ['2026-07-06', '2026-07-09', 'days_1_3'],
    ['2026-07-06', '2026-07-10', 'days_4_5'],
    ['2026-07-06', '2026-07-13', 'days_4_5'],
    ['2026-07-06', '2026-07-14', 'days_over_5'],
    ['2026-07-11', '2026-07-12', 'days_1_3'],
    ['2026-03-17', '2026-03-27', 'days_1_3'],
    ['2026-03-17', '2026-03-30', 'days_4_5'],
  ])('received %s, done %s: %s', (receivedOn, doneOn, within) => {
    expect(recapCell({ ...FACTS, receivedOn: day(receivedOn), doneOn: day(doneOn) }, CALENDAR)).toMatchObject({ status: 'done', within });
  });

  it('have three columns without a gap', () => {
    expect([0, 1, 3, 4, 5, 6, 200].map(doneWithin)).toEqual(['days_1_3', 'days_1_3', 'days_1_3', 'days_4_5', 'days_4_5', 'days_over_5', 'days_over_5']);
  });
});

describe('the recap', () => {
  const cells = (all: readonly RecapFacts[]) => all.map((facts) => recapCell(facts, CALENDAR)).filter((cell) => cell !== null);

  it('counts by channel, subject and status', () => {
    const result = recap(
      cells([
        FACTS,
        { ...FACTS, channel: 'website', category: 'hospital', detail: 'drug', doneOn: day('2026-07-13') },
        { ...FACTS, channel: 'website', category: null, detail: null, status: 'received', answered: false, doneOn: null },
        { ...FACTS, status: 'in_progress', doneOn: null },
        { ...FACTS, status: 'closed', doneOn: day('2026-08-03') },
        { ...FACTS, status: 'merged' },
      ]),
    );
    expect(result).toEqual({
      total: 5,
      byChannel: { mobile_jkn: 3, care_center: 0, website: 2, branch_office: 0, pandawa: 0, email: 0, social_media: 0, sp4n_lapor: 0 },
      bySubject: { registration: 0, contribution: 3, health_service: 0, medicine: 1, other: 1 },
      byStatus: { not_answered: 1, in_process: 1, done: 3 },
      doneWithin: { days_1_3: 1, days_4_5: 1, days_over_5: 1 },
    });
  });

  it('of nothing is nothing, and agrees', () => {
    expect(recap([]).total).toBe(0);
    expect(disagreements(recap([]))).toEqual([]);
  });

  it('refuses days of what is not done, and done without days', () => {
    const cell = { channel: 'email', subject: 'other', count: 1 } as const;
    expect(() => recap([{ ...cell, status: 'in_process', within: 'days_1_3' }])).toThrow(RangeError);
    expect(() => recap([{ ...cell, status: 'done', within: null }])).toThrow(RangeError);
  });

  it('says which part does not agree', () => {
    const right = recap(cells([FACTS, { ...FACTS, status: 'received', answered: false, doneOn: null }]));
    expect(disagreements({ ...right, total: 3 })).toEqual(['byChannel', 'bySubject', 'byStatus']);
    expect(disagreements({ ...right, byChannel: { ...right.byChannel, email: 1 } })).toEqual(['byChannel']);
    expect(disagreements({ ...right, doneWithin: { ...right.doneWithin, days_4_5: 1 } })).toEqual(['doneWithin']);
  });

  const ANY: fc.Arbitrary<RecapFacts> = fc
    .record({
      channel: fc.constantFrom(...CHANNELS),
      about: fc.option(fc.constantFrom(...DETAILS)),
      status: fc.constantFrom(...COMPLAINT_STATUSES),
      answered: fc.boolean(),
      days: fc.nat(40),
    })
    .map(({ channel, about, status, answered, days }) => ({
      channel,
      category: about?.[0] ?? null,
      detail: about?.[1] ?? null,
      status,
      answered,
      receivedOn: day('2026-03-10'),
      doneOn: isDoneStatus(status) ? addDays(day('2026-03-10'), days) : null,
    }));

  it('agrees whatever the complaints are, and counts every one that is not merged', () => {
    fc.assert(
      fc.property(fc.array(ANY, { maxLength: 60 }), (all) => {
        const result = recap(cells(all));
        expect(disagreements(result)).toEqual([]);
        expect(result.total).toBe(all.filter(({ status }) => status !== 'merged').length);
      }),
    );
  });

  it('is the same from cells that a database has grouped', () => {
    fc.assert(
      fc.property(fc.array(ANY, { maxLength: 40 }), (all) => {
        const single = cells(all);
        const grouped = new Map<string, (typeof single)[number]>();
        for (const cell of single) {
          const key = JSON.stringify({ ...cell, count: 0 });
          grouped.set(key, { ...cell, count: (grouped.get(key)?.count ?? 0) + 1 });
        }
        expect(recap([...grouped.values()])).toEqual(recap(single));
      }),
    );
  });

  it('is the same from cells that were merged, whose every number is that of the cells chosen by it', () => {
    fc.assert(
      fc.property(fc.array(ANY, { maxLength: 40 }), (all) => {
        const single = cells(all);
        const merged = mergeCells(single);
        const whole = recap(merged);
        expect(whole).toEqual(recap(single));
        expect(new Set(merged.map(({ channel, subject, status, within }) => `${channel} ${subject} ${status} ${within}`)).size).toBe(merged.length);
        for (const line of recapLines(merged, CHANNELS, ({ channel }) => channel)) {
          expect(disagreements(line)).toEqual([]);
          for (const status of RECAP_STATUSES) {
            const chosen = merged.filter((cell) => isChosen(cell, { channel: line.key, subject: null, status, within: null }));
            expect(chosen.reduce((sum, { count }) => sum + count, 0)).toBe(line.byStatus[status]);
          }
        }
        const lines = recapLines(merged, SUBJECTS, ({ subject }) => subject);
        expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
      }),
    );
  });
});
