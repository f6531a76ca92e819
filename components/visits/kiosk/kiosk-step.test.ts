import { describe, expect, test } from 'vitest';
import { afterEvent, START, type KioskEvent, type KioskState } from './kiosk-step';

const ticket = { label: 'B-001', tile: 'registration', issuedAt: '2026-11-20T03:00:00.000Z', ahead: 2 } as const;
const run = (...events: KioskEvent[]): KioskState => events.reduce(afterEvent, START);
const CHOSEN: KioskEvent[] = [{ type: 'tile', tile: 'registration' }, { type: 'priority', priority: 'elderly' }];

describe('a visitor', () => {
  test('chooses a service, then who goes first, then gets the number', () => {
    expect(run(CHOSEN[0] as KioskEvent).step).toEqual({ at: 'priority', tile: 'registration' });
    expect(run(...CHOSEN).step).toEqual({ at: 'sending', tile: 'registration', priority: 'elderly', lineDown: false });
    expect(run(...CHOSEN, { type: 'given', ticket })).toEqual({ scan: null, step: { at: 'ticket', ticket, priority: 'elderly' } });
  });

  test('who touches twice asks once', () => {
    expect(run(...CHOSEN, { type: 'priority', priority: 'none' }, { type: 'tile', tile: 'app' })).toEqual(run(...CHOSEN));
  });

  test('is told that the line is down, and gets the number all the same when it is back', () => {
    expect(run(...CHOSEN, { type: 'line_down' }).step).toMatchObject({ at: 'sending', lineDown: true });
    expect(run(...CHOSEN, { type: 'line_down' }, { type: 'given', ticket }).step.at).toBe('ticket');
  });

  test('who left is not given a number that comes late', () => {
    expect(run(...CHOSEN, { type: 'reset' }, { type: 'given', ticket })).toEqual(START);
    expect(run({ type: 'line_down' }, { type: 'refused' })).toEqual(START);
  });
});

describe('a card', () => {
  test('is known or not, in either step; the answer to an earlier one counts no more', () => {
    const scanned = run({ type: 'scanning', id: 'a' }, { type: 'tile', tile: 'app' }, { type: 'scanned', id: 'a', outcome: 'known' });
    expect(scanned).toEqual({ step: { at: 'priority', tile: 'app' }, scan: { id: 'a', state: 'known' } });
    expect(run({ type: 'scanning', id: 'a' }, { type: 'scanning', id: 'b' }, { type: 'scanned', id: 'a', outcome: 'known' }).scan).toEqual({ id: 'b', state: 'checking' });
    expect(run({ type: 'scanning', id: 'a' }, { type: 'scanned', id: 'a', outcome: 'unknown' }).scan?.state).toBe('unknown');
  });

  test('that could not be checked while the line was down is not called unknown', () => {
    expect(run({ type: 'scanning', id: 'a' }, { type: 'scanned', id: 'a', outcome: 'failed' }).scan).toEqual({ id: 'a', state: 'failed' });
  });

  test('while a number stands there is the next visitor’s; while one is asked for it is not taken', () => {
    expect(run(...CHOSEN, { type: 'given', ticket }, { type: 'scanning', id: 'c' })).toEqual({ step: { at: 'tiles' }, scan: { id: 'c', state: 'checking' } });
    expect(run(...CHOSEN, { type: 'scanning', id: 'c' })).toEqual(run(...CHOSEN));
  });

  test('goes with its visitor', () => {
    expect(run({ type: 'scanning', id: 'a' }, ...CHOSEN, { type: 'given', ticket }).scan).toBeNull();
    expect(run({ type: 'scanning', id: 'a' }, { type: 'reset' })).toEqual(START);
  });
});
