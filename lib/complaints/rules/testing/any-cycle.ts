import fc from 'fast-check';
import { ANY_INSTANT, ANY_OFFICE } from '@/lib/calendar/rules/testing/any-office';
import { DAY, type EpochMs } from '@/lib/calendar/model';
import { LEVELS, PAUSE_REASONS } from '@/lib/complaints/model';
import type { CycleFacts, Pause, Place } from '@/lib/complaints/rules/facts';

const AFTER = fc.integer({ min: 0, max: 20 * DAY });

/** Instants after a start, in order. */
function sorted(start: EpochMs, offsets: readonly number[]): EpochMs[] {
  return [...offsets].sort((a, b) => a - b).map((offset) => start + offset);
}

const ANY_PAUSES = fc.array(fc.record({ reason: fc.constantFrom(...PAUSE_REASONS), after: AFTER, length: fc.option(fc.integer({ min: 0, max: 6 * DAY })) }), { maxLength: 4 });

/** An open cycle in one to three offices of any zone and hours, with changes of level and pauses. */
export const ANY_CYCLE: fc.Arbitrary<CycleFacts> = fc
  .record({
    startedAt: ANY_INSTANT,
    offices: fc.array(ANY_OFFICE, { minLength: 1, maxLength: 3 }),
    moves: fc.tuple(AFTER, AFTER),
    levels: fc.array(fc.tuple(AFTER, fc.constantFrom(...LEVELS)), { maxLength: 3 }),
    pauses: ANY_PAUSES,
  })
  .map(({ startedAt, offices, moves, levels, pauses }): CycleFacts => {
    const since = sorted(startedAt, moves);
    const [first, ...others] = offices.map((office, index): Place => ({ since: index === 0 ? 0 : (since[index - 1] ?? startedAt), office: { ...office, id: `office-${index}` } }));
    if (first === undefined) throw new Error('no office');
    const times = sorted(startedAt, levels.map(([after]) => after));
    return {
      number: 1,
      startedAt,
      places: [first, ...others],
      levels: levels.map(([, level], index) => ({ at: times[index] ?? startedAt, level })),
      pauses: pauses
        .map(({ reason, after, length }): Pause => ({ reason, startedAt: startedAt + after, resumedAt: length === null ? null : startedAt + after + length }))
        .sort((a, b) => a.startedAt - b.startedAt),
      firstResponseAt: null,
      ended: null,
    };
  });
