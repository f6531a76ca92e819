import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, DARK, HOLD_MS, takeIn, turn, type Spotlight } from './spotlight';

const call = (number: number, second = number, desk = 1) => ({ label: `A-${String(number).padStart(3, '0')}`, desk, at: new Date(Date.UTC(2026, 10, 20, 3, 0, second)).toISOString() });

test('switched on in the middle of the day it shows the last call at once', () => {
  const light = takeIn(DARK, [call(2), call(1)], 0);
  expect(light.shown).toEqual(call(2));
  expect(before(light, [call(2), call(1)])).toEqual([call(1)]);
});

test('calls at one moment are shown one after another, each for its time', () => {
  let light = takeIn(takeIn(DARK, [call(1)], 0), [call(3), call(2), call(1)], 100);
  light = turn(light, 200);
  expect(light.shown?.label).toBe('A-001');
  light = turn(light, HOLD_MS);
  expect(light.shown?.label).toBe('A-002');
  expect(before(light, [call(3), call(2), call(1)]).map(({ label }) => label)).toEqual(['A-001']);
  expect(turn(light, HOLD_MS + 10)).toBe(light);
  expect(turn(light, 2 * HOLD_MS).shown?.label).toBe('A-003');
});

test('a number that is called again has its turn again', () => {
  const light = turn(takeIn(takeIn(DARK, [call(1, 1)], 0), [call(1, 9)], 10), HOLD_MS);
  expect(light.shown).toEqual(call(1, 9));
});

test('after midnight the display is empty, and the first call of the day is shown at once', () => {
  const empty = takeIn(takeIn(DARK, [call(7)], 0), [], 10);
  expect(empty.shown).toBeNull();
  expect(turn(takeIn(empty, [call(1, 50)], 20), 20).shown).toEqual(call(1, 50));
});

test('whatever the order in which answers come, every call after the first answer is shown exactly once, in the order of the calls', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      let number = 1;
      let [light, clock] = [takeIn(DARK, [call(1)], 0), 0];
      const shown: string[] = [];
      const step = (next: Spotlight) => {
        if (next.shown?.at !== light.shown?.at && next.shown) shown.push(next.shown.label);
        light = next;
      };
      const all = [call(1)];
      for (const size of sizes) {
        for (let n = 0; n < size; n += 1) all.unshift(call((number += 1)));
        clock += 700;
        step(takeIn(light, all.slice(0, 6), clock));
        step(turn(light, clock));
      }
      for (let n = 0; n < 80; n += 1) step(turn(light, (clock += HOLD_MS)));
      expect(shown).toEqual(all.toReversed().slice(1).map(({ label }) => label));
    }),
  );
});
