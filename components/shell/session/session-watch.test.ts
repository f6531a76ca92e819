import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandResult } from '@/components/form/command-result';
import type { SessionClock } from '@/lib/server/session-state';
import { TOLD_EVERY_MS, WARNING_MS, watchSession } from './session-watch';

const MINUTE = 60_000;
const IDLE = 15 * MINUTE;

/** A server that keeps a session as the real one does, and the tab that watches it. */
function aTab({ absoluteMs = 12 * 60 * MINUTE } = {}) {
  let seen = Date.now();
  const begun = Date.now();
  const told: number[] = [];
  const asked: number[] = [];
  const passed: SessionClock[] = [];
  const covered: number[] = [];
  const place = { answers: true, shut: false };
  const minute = () => Math.round((Date.now() - begun) / 1_000) / 60;
  const answer = (): CommandResult<SessionClock> => {
    if (!place.answers) return { kind: 'unreachable' };
    const absolute = begun + absoluteMs - Date.now();
    if (place.shut || absolute <= 0) return { kind: 'signed_out' };
    const left = Math.min(seen + IDLE - Date.now(), absolute);
    return { kind: 'done', value: { username: 'loket.bdl', state: left > 0 ? 'live' : 'locked', leftMs: Math.max(left, 1), endsAt: new Date(Date.now() + left).toISOString(), absoluteMs: absolute } };
  };
  const watch = watchSession({
    idleMs: IDLE,
    clock: () => Date.now(),
    tell: () => {
      told.push(minute());
      if (answer().kind === 'done' && seen + IDLE > Date.now()) seen = Date.now();
      return Promise.resolve(answer());
    },
    ask: () => {
      asked.push(minute());
      return Promise.resolve(answer());
    },
    cover: () => void covered.push(minute()),
    pass: (clock) => void passed.push(clock),
  });
  const elsewhere = () => {
    seen = Date.now();
  };
  return { watch, told, asked, passed, covered, place, elsewhere, warned: () => watch.warning.get() };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('without a person it warns two minutes before the end and covers the page at the end, and tells nothing', async () => {
  const tab = aTab();
  await wait(IDLE - WARNING_MS - 1);
  expect(tab.warned()).toBeNull();
  await wait(2_000);
  expect(tab.warned()).toMatchObject({ final: false });
  expect(tab.covered).toEqual([]);
  await wait(WARNING_MS);
  expect(tab.covered.length).toBeGreaterThan(0);
  expect(tab.told).toEqual([]);
});

test('a person is told of once a minute at most, and the last act is told of too', async () => {
  const tab = aTab();
  for (let second = 0; second < 90; second += 1) {
    tab.watch.acted();
    await wait(1_000);
  }
  expect(tab.told).toEqual([1]);
  await wait(TOLD_EVERY_MS);
  expect(tab.told).toEqual([1, 2]);
  await wait(10 * MINUTE);
  expect(tab.told).toEqual([1, 2]);
});

test('any key takes the warning away at once', async () => {
  const tab = aTab();
  await wait(IDLE - WARNING_MS + 1_500);
  expect(tab.warned()).not.toBeNull();
  tab.watch.acted();
  await wait(0);
  expect(tab.warned()).toBeNull();
  await wait(IDLE - WARNING_MS - 1_000);
  expect(tab.warned()).toBeNull();
  expect(tab.covered).toEqual([]);
});

test('work in another tab, or a command of this one, keeps the page open: the server is asked first', async () => {
  const tab = aTab();
  for (let round = 0; round < 6; round += 1) {
    await wait(10 * MINUTE);
    tab.elsewhere();
  }
  expect(tab.covered).toEqual([]);
  expect(tab.asked.length).toBeGreaterThan(0);
  expect(tab.told).toEqual([]);
});

test('what another tab has learnt counts here without a question', async () => {
  const tab = aTab();
  await wait(12 * MINUTE);
  tab.elsewhere();
  tab.watch.heard({ username: 'loket.bdl', state: 'live', leftMs: IDLE, endsAt: '2026-11-20T03:15:00.000Z', absoluteMs: 600 * MINUTE });
  const questions = tab.asked.length;
  await wait(IDLE - WARNING_MS - MINUTE);
  expect(tab.asked).toHaveLength(questions);
  expect(tab.warned()).toBeNull();
});

test('when nobody answers at the end the page is covered all the same', async () => {
  const tab = aTab();
  tab.place.answers = false;
  await wait(IDLE);
  expect(tab.covered.length).toBeGreaterThan(0);
});

test('near the absolute end no key helps, and the warning says so', async () => {
  const tab = aTab({ absoluteMs: 20 * MINUTE });
  await wait(10 * MINUTE);
  tab.watch.acted();
  await wait(8 * MINUTE + 2_000);
  expect(tab.warned()).toMatchObject({ final: true });
  tab.watch.acted();
  await wait(0);
  expect(tab.warned()).toMatchObject({ final: true });
});

test('a watch that was stopped does nothing more', async () => {
  const tab = aTab();
  tab.watch.acted();
  tab.watch.stop();
  await wait(60 * MINUTE);
  expect([tab.told, tab.asked, tab.covered]).toEqual([[], [], []]);
});
