import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACILITY_TYPES, FKTP_TYPES } from '@/lib/facilities/model';
import { CHOICES, SEGMENTS, STATUS_REASONS } from '@/lib/members/model';
import { EVIDENCE_KINDS, TRANSFER_REASONS } from '@/lib/transfers/model';
import { addDays, calendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { decideTransfer } from './decide-transfer';
import type { TransferFacts } from './facts';
import { FINDINGS } from './finding-catalog';
import { OUTCOMES, TRANSFER_CODES } from './finding-terms';
import { isDateParam } from './findings';
import { aRequest, PEMDA, POLICY } from './testing/example-case';

const DAYS = fc.integer({ min: 0, max: 20 * 366 }).map((days) => addDays(calendarDate('2019-01-01'), days));
const MAYBE_DAY = fc.option(DAYS);
const CONTRACT = fc.tuple(DAYS, fc.option(fc.integer({ min: 0, max: 800 }))).map(([from, length]) => ({
  from,
  to: length === null ? null : addDays(from, length),
}));
const CONTRACTS = fc.array(CONTRACT, { maxLength: 3 });
const EVIDENCE = fc.uniqueArray(fc.constantFrom(...EVIDENCE_KINDS));
const ALWAYS = [{ from: calendarDate('1990-01-01'), to: null }];

const FACTS: fc.Arbitrary<TransferFacts> = fc.record({
  member: fc.record({
    id: fc.constant('member-1'),
    status: fc.constant('ACTIVE' as const),
    statusReason: fc.option(fc.constantFrom(...STATUS_REASONS)),
    segment: fc.constantFrom(...SEGMENTS),
    regencyCode: fc.constantFrom('18.71', '51.71'),
  }),
  current: fc.option(
    fc.record({
      facilityCode: fc.constantFrom('0801P001', '0801P002'),
      facilityName: fc.constant('Puskesmas Kedaton'),
      since: DAYS,
      chosenBy: fc.constantFrom(...CHOICES),
      previousFacilityCode: fc.constantFrom(null, '0801P002', '0801P003'),
      contracts: CONTRACTS,
    }),
  ),
  target: fc.record({
    code: fc.constant('0801P002'),
    name: fc.constant('Puskesmas Way Halim'),
    type: fc.constantFrom(...FACILITY_TYPES),
    regencyCode: fc.constantFrom('18.71', '18.01'),
    contracts: CONTRACTS,
    doctors: fc.nat(3),
    members: fc.nat(16_000),
    incoming: fc.nat(50),
  }),
  openTransfer: fc.option(
    fc.constant({ id: 't', reference: 'PF-2611-000001-1', status: 'approved' as const, toFacilityName: 'Klinik' }),
  ),
  claim: fc.record({ reason: fc.constantFrom(...TRANSFER_REASONS), letterDate: MAYBE_DAY, evidence: EVIDENCE }),
  payer: fc.option(
    fc.record({
      localGovernment: fc.constant(PEMDA.localGovernment),
      allowedTypes: fc.uniqueArray(fc.constantFrom(...FKTP_TYPES)),
      outsideArea: fc.constantFrom('allowed', 'needs_approval', 'refused'),
      letterRequired: fc.constantFrom('none', 'dinkes', 'dinsos'),
      cutoffDay: fc.option(fc.integer({ min: 1, max: 31 })),
      agreement: fc.option(CONTRACT.map((period) => ({ reference: 'PKS 1', ...period }))),
    }),
  ),
  groupSize: fc.integer({ min: 1, max: 8 }),
});

function strictness({ outcome }: { outcome: (typeof OUTCOMES)[number] }): number {
  return OUTCOMES.indexOf(outcome);
}

describe('the effective date', () => {
  it('is the 1st of the month that follows the month of the request', () => {
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const { effectiveDate } = decideTransfer(facts, POLICY, today);
        const [year = 0, month = 0] = today.split('-').map(Number);
        const expected = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
        expect(effectiveDate).toBe(expected);
        expect(effectiveDate > today).toBe(true);
      }),
    );
  });
});

describe('three calendar months', () => {
  /** The example member since a day, with contracts that never end: the tenure alone decides. */
  function decideBy(since: CalendarDate, today: CalendarDate) {
    return decideTransfer(aRequest({ current: { since, contracts: ALWAYS }, target: { contracts: ALWAYS } }), POLICY, today);
  }

  it('once reached stay reached', () => {
    fc.assert(
      fc.property(DAYS, DAYS, fc.integer({ min: 0, max: 400 }), (since, today, later) => {
        fc.pre(decideBy(since, today).outcome === 'allowed');
        expect(decideBy(since, addDays(today, later)).outcome).toBe('allowed');
      }),
    );
  });

  it('end on the earliest date that T8 names, and not a day before', () => {
    fc.assert(
      fc.property(DAYS, (since) => {
        const earliest = decideBy(since, since).earliestDate;
        expect(earliest).not.toBeNull();
        if (earliest === null) return;
        expect(decideBy(since, earliest).outcome).toBe('allowed');
        expect(decideBy(since, addDays(earliest, -1)).outcome).toBe('refused');
      }),
    );
  });

  it('end on the same day of the month, or on its last day where it is shorter', () => {
    fc.assert(
      fc.property(DAYS, (since) => {
        const [year = 0, month = 0, dayOfSince = 0] = since.split('-').map(Number);
        // Months count from 0 here, so month + 2 is three later, and day 0 of the one after that is its last day.
        const lastDay = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
        const expected = new Date(Date.UTC(year, month + 2, Math.min(dayOfSince, lastDay))).toISOString().slice(0, 10);
        expect(decideBy(since, since).earliestDate).toBe(expected);
      }),
    );
  });
});

describe('any facts', () => {
  it('give findings as the catalog describes them, in order, with T14 once', () => {
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const { findings } = decideTransfer(facts, POLICY, today);
        for (const each of findings) {
          expect(each).toMatchObject({ outcome: FINDINGS[each.key].outcome, source: FINDINGS[each.key].source });
          expect(Object.keys(each.params).sort()).toEqual([...FINDINGS[each.key].params].sort());
          for (const [name, value] of Object.entries(each.params)) {
            if (isDateParam(name)) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          }
        }
        const order = findings.map(({ code }) => TRANSFER_CODES.indexOf(code));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(findings.filter(({ code }) => code === 'T14')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('are never milder than any of their findings, and refused only with a finding that refuses', () => {
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const { outcome, findings } = decideTransfer(facts, POLICY, today);
        const said = findings.map((each) => each.outcome);
        if (said.includes('refused')) expect(outcome).toBe('refused');
        else if (said.includes('needs_approval')) expect(outcome).toBe('needs_approval');
        else expect(outcome).toBe('allowed');
      }),
      { numRuns: 500 },
    );
  });

  it('say either why the member may leave or that it is too early, never both and never neither', () => {
    const grounds = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const { findings } = decideTransfer(facts, POLICY, today);
        const ground = findings.some(({ code, outcome }) => grounds.includes(code) && outcome !== 'information');
        expect(findings.some(({ code }) => code === 'T8')).toBe(!ground);
      }),
      { numRuns: 500 },
    );
  });

  it('are not judged more strictly for another paper, nor more mildly for a larger group', () => {
    fc.assert(
      fc.property(FACTS, DAYS, fc.constantFrom(...EVIDENCE_KINDS), (facts, today, paper) => {
        const before = decideTransfer(facts, POLICY, today);
        const evidence = [...facts.claim.evidence, paper];
        expect(strictness(decideTransfer({ ...facts, claim: { ...facts.claim, evidence } }, POLICY, today))).toBeLessThanOrEqual(strictness(before));
        const larger = { ...facts, groupSize: facts.groupSize + 1 };
        expect(strictness(decideTransfer(larger, POLICY, today))).toBeGreaterThanOrEqual(strictness(before));
      }),
      { numRuns: 500 },
    );
  });

  it('give the same decision again, also after a trip through JSON', () => {
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const decision = decideTransfer(facts, POLICY, today);
        expect(decideTransfer(structuredClone(facts), POLICY, today)).toEqual(decision);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
    );
  });

  it('of a segment that Pemda does not pay have no T12', () => {
    fc.assert(
      fc.property(FACTS, DAYS, (facts, today) => {
        const { findings } = decideTransfer(facts, POLICY, today);
        expect(findings.some(({ code }) => code === 'T12')).toBe(facts.member.segment === 'PBI_APBD');
      }),
    );
  });
});
