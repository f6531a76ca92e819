import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '@/lib/calendar/model';
import { isWorkingTime, workingTimeBetween } from '@/lib/calendar/rules/working-time';
import { LEVELS } from '@/lib/complaints/model';
import { readClocks, refreshClocks } from './clocks';
import { planEscalation } from './escalation';
import { explainLegal, explainService } from './explain';
import { officeAt, type CycleFacts } from './facts';
import { serviceClocks, type ServiceDue } from './service-clock';
import { ANY_CYCLE } from './testing/any-cycle';
import { POLICY } from './testing/example-complaint';
import { countedPauses } from './timeline';

const SERVICE = ['first_response', 'resolve'] as const;
const ONE_OFFICE = ANY_CYCLE.map((facts): CycleFacts => ({ ...facts, places: [facts.places[0]] }));
const LEVEL = fc.constantFrom(...LEVELS);

function dueOf(facts: CycleFacts, clock: (typeof SERVICE)[number]): ServiceDue & { reached: true } {
  const clocks = serviceClocks(facts, POLICY);
  const due = clock === 'resolve' ? clocks.resolve : clocks.firstResponse;
  if (!due.reached) throw new Error('not reached');
  return due;
}

describe('the service clocks of any cycle', () => {
  it('end in working time of the office that holds the complaint, at the end of work that counts', () => {
    fc.assert(
      fc.property(ANY_CYCLE, (facts) => {
        for (const clock of SERVICE) {
          const { at, capped } = dueOf(facts, clock);
          expect(at).toBeGreaterThan(facts.startedAt);
          expect(isWorkingTime(at - 1, officeAt(facts.places, at - 1))).toBe(true);
          if (clock === 'resolve' && !capped) expect(countedPauses(facts, POLICY).some(({ from, to }) => from < at && at <= to)).toBe(false);
        }
      }),
    );
  });

  it('are explained by days that add up to the result, in order of time', () => {
    fc.assert(
      fc.property(ANY_CYCLE, (facts) => {
        for (const clock of SERVICE) {
          const { due, lines } = explainService(facts, POLICY, clock);
          if (!due.reached) throw new Error('not reached');
          const days = lines.filter((line) => line.kind === 'day');
          const counted = days.filter((day) => day.counted);
          expect(counted.reduce((sum, day) => sum + day.ms, 0)).toBe(due.ms);
          expect(counted.reduce((sum, day) => sum + day.minutes, 0)).toBe(Math.floor(due.ms / MINUTE));
          for (const day of days) expect(day.counted && day.why === 'paused').toBe(false);
          const told = explainService(facts, POLICY, clock).due;
          expect(told).toEqual(dueOf(facts, clock));
        }
      }),
    );
  });

  it('are explained in as many lines as there are days, parts and events, and no more', () => {
    fc.assert(
      fc.property(ANY_CYCLE, (facts) => {
        const { due, lines } = explainService(facts, POLICY, 'resolve');
        if (!due.reached) throw new Error('not reached');
        const days = Math.ceil((due.at - due.since) / DAY) + 1;
        const cuts = facts.places.length + 2 * facts.pauses.length;
        expect(lines.length).toBeLessThanOrEqual(days + 2 * cuts + facts.places.length + facts.pauses.length + facts.levels.length);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    const steady = ONE_OFFICE.map((facts) => ({ ...facts, pauses: [], levels: facts.levels.slice(0, 1) }));
    fc.assert(
      fc.property(steady, fc.integer({ min: 0, max: 10 * DAY }), (facts, later) => {
        for (const clock of SERVICE) {
          const startedAt = facts.startedAt + later;
          const moved = { ...facts, startedAt, levels: facts.levels.map(({ level }) => ({ at: startedAt, level })) };
          expect(dueOf(moved, clock).at).toBeGreaterThanOrEqual(dueOf(facts, clock).at);
        }
      }),
    );
  });

  it('one pause moves the resolve clock by the working time that it lasted, and the others not at all', () => {
    const free = ONE_OFFICE.map((facts) => ({ ...facts, pauses: [], levels: facts.levels.slice(0, 1) }));
    fc.assert(
      fc.property(free, fc.integer({ min: 0, max: 10 * DAY }), fc.integer({ min: 1, max: 3 * DAY }), (facts, after, length) => {
        const startedAt = facts.startedAt + after;
        const paused: CycleFacts = { ...facts, pauses: [{ reason: 'disaster', startedAt, resumedAt: startedAt + length }] };
        const before = dueOf(facts, 'resolve');
        const [pause] = countedPauses(paused, POLICY);
        if (pause === undefined || pause.from >= before.at) {
          expect(dueOf(paused, 'resolve').at).toBe(before.at);
        } else {
          const { office } = facts.places[0];
          expect(workingTimeBetween(before.at, dueOf(paused, 'resolve').at, office)).toBe(workingTimeBetween(pause.from, pause.to, office));
        }
        const [clocks, without] = [readClocks(paused, POLICY), readClocks(facts, POLICY)];
        expect(clocks.dueAt.legal).toBe(without.dueAt.legal);
        expect(clocks.dueAt.first_response).toBe(without.dueAt.first_response);
      }),
    );
  });

  it('no pause ends earlier than none', () => {
    fc.assert(
      fc.property(ONE_OFFICE, (facts) => {
        expect(dueOf(facts, 'resolve').at).toBeGreaterThanOrEqual(dueOf({ ...facts, pauses: [] }, 'resolve').at);
      }),
    );
  });

  it('a raised level never gives more time', () => {
    fc.assert(
      fc.property(ANY_CYCLE, fc.integer({ min: 0, max: 20 * DAY }), (facts, after) => {
        fc.pre(facts.levels.length > 0);
        const at = Math.max(facts.startedAt + after, facts.levels.at(-1)?.at ?? 0);
        const raised = { ...facts, levels: [...facts.levels, { at, level: 'red' as const }] };
        for (const clock of SERVICE) expect(dueOf(raised, clock).at).toBeLessThanOrEqual(dueOf(facts, clock).at);
      }),
    );
  });

  it('a handover leaves nothing overdue that was not, and revives nothing that was', () => {
    fc.assert(
      fc.property(ANY_CYCLE, LEVEL, (facts, level) => {
        const moved = { ...facts, levels: [{ at: facts.startedAt, level }] };
        const last = moved.places.at(-1);
        fc.pre(last !== undefined && moved.places.length > 1 && last.since > moved.startedAt);
        if (last === undefined) return;
        const [first, ...others] = moved.places.slice(0, -1);
        if (first === undefined) return;
        const stayed: CycleFacts = { ...moved, places: [first, ...others] };
        for (const clock of SERVICE) {
          const [before, after] = [dueOf(stayed, clock).at, dueOf(moved, clock).at];
          if (before > last.since) expect(after).toBeGreaterThan(last.since);
          else expect(after).toBe(before);
        }
      }),
    );
  });
});

describe('the legal clock of any cycle', () => {
  it('is moved by no pause, no level and no first response', () => {
    fc.assert(
      fc.property(ANY_CYCLE, ANY_CYCLE, (facts, other) => {
        const changed = { ...facts, pauses: other.pauses, levels: other.levels, firstResponseAt: other.startedAt };
        expect(readClocks(changed, POLICY).dueAt.legal).toBe(readClocks(facts, POLICY).dueAt.legal);
      }),
    );
  });

  it('is explained by as many working days as the law gives', () => {
    fc.assert(
      fc.property(ANY_CYCLE, (facts) => {
        const { lines } = explainLegal(facts, POLICY);
        const ordinals = lines.flatMap((line) => (line.kind === 'day' && line.counted ? [line.ordinal] : []));
        expect(ordinals).toEqual([1, 2, 3, 4, 5]);
      }),
    );
  });
});

describe('any cycle', () => {
  it('has verdicts by the due instants that it shows, and recomputing changes none of them', () => {
    fc.assert(
      fc.property(ANY_CYCLE, ANY_CYCLE, fc.integer({ min: 0, max: 30 * DAY }), (facts, other, after) => {
        const done: CycleFacts = { ...facts, ended: { at: facts.startedAt + after, outcome: 'resolved' } };
        const clocks = readClocks(done, POLICY);
        for (const [clock, verdict] of Object.entries(clocks.verdicts)) {
          expect(verdict.kept).toBe(verdict.at <= (clocks.dueAt[clock as keyof typeof clocks.dueAt] ?? Infinity));
        }
        expect(refreshClocks(clocks, { ...other, ended: done.ended }, POLICY)).toEqual({ clocks, changes: [] });
      }),
    );
  });

  it('is recomputed to what reading it gives, and once is enough', () => {
    fc.assert(
      fc.property(ANY_CYCLE, ANY_CYCLE, (facts, other) => {
        const { clocks } = refreshClocks(readClocks(facts, POLICY), other, POLICY);
        expect(clocks).toEqual(readClocks(other, POLICY));
        expect(refreshClocks(clocks, other, POLICY).changes).toEqual([]);
      }),
    );
  });

  it('is escalated in working time, in order, each step once', () => {
    fc.assert(
      fc.property(ANY_CYCLE, (facts) => {
        const steps = planEscalation(facts, POLICY);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort((a, b) => a - b));
        for (const { at } of steps) {
          const offices = [officeAt(facts.places, at), officeAt(facts.places, at - 1)];
          expect(offices.some((office) => isWorkingTime(at, office) || isWorkingTime(at - 1, office))).toBe(true);
        }
      }),
    );
  });
});
