import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from '@/components/ui/store';
import { LOCKED_FOR_MS } from '@/lib/server/session-state';
import { clearWhenOver, leaveForSignIn, LOCKED_MS, WAITS_MS } from './clearing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aPage({ covered = false } = {}) {
  const [ended, locked] = [createStore(covered), createStore(false)];
  let left = 0;
  const stop = clearWhenOver({ ended, locked, leave: () => (left += 1) });
  return { ended, locked, stop, left: () => left };
}

describe('a covered page', () => {
  test('is left a while after its session was over, once', () => {
    const page = aPage();
    vi.advanceTimersByTime(10 * WAITS_MS);
    expect(page.left()).toBe(0);
    page.ended.set(true);
    vi.advanceTimersByTime(WAITS_MS - 1);
    expect(page.left()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(page.left()).toBe(1);
    vi.advanceTimersByTime(10 * WAITS_MS);
    expect(page.left()).toBe(1);
  });

  test('stays, with what was typed, when its person comes back in time; the next end waits anew', () => {
    const page = aPage();
    page.ended.set(true);
    vi.advanceTimersByTime(WAITS_MS - 1);
    page.ended.set(false);
    vi.advanceTimersByTime(10 * WAITS_MS);
    expect(page.left()).toBe(0);
    page.ended.set(true);
    vi.advanceTimersByTime(WAITS_MS);
    expect(page.left()).toBe(1);
  });

  test('waits for its password as long as the server keeps a locked session, and no longer than a while after', () => {
    expect(LOCKED_MS).toBe(LOCKED_FOR_MS);
    const page = aPage();
    page.locked.set(true);
    page.ended.set(true);
    vi.advanceTimersByTime(LOCKED_MS + WAITS_MS - 1);
    expect(page.left()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(page.left()).toBe(1);
  });

  test('of a locked session that is ended from elsewhere waits the shorter time from then on', () => {
    const page = aPage();
    page.locked.set(true);
    page.ended.set(true);
    vi.advanceTimersByTime(60_000);
    page.locked.set(false);
    vi.advanceTimersByTime(WAITS_MS);
    expect(page.left()).toBe(1);
  });

  test('is followed from the beginning, and no more once the frame is gone', () => {
    const page = aPage({ covered: true });
    page.stop();
    page.ended.set(false);
    page.ended.set(true);
    vi.advanceTimersByTime(10 * WAITS_MS);
    expect(page.left()).toBe(0);
    const open = aPage({ covered: true });
    vi.advanceTimersByTime(WAITS_MS);
    expect(open.left()).toBe(1);
  });
});

test('leaving asks nobody, leaves no way back to the page, and comes back to its address after the sign-in', () => {
  const went: string[] = [];
  const heard: [string, (event: Pick<Event, 'stopImmediatePropagation'>) => void, AddEventListenerOptions][] = [];
  vi.stubGlobal('window', {
    location: { pathname: '/members/019b76da-0000-7000-8000-000000000000', search: '?tab=family', replace: (address: string) => went.push(address) },
    addEventListener: (...listener: (typeof heard)[number]) => heard.push(listener),
  });
  leaveForSignIn();
  expect(went).toEqual(['/sign-in?to=%2Fmembers%2F019b76da-0000-7000-8000-000000000000%3Ftab%3Dfamily']);
  // Before the listeners of the page, which would ask whether to stay.
  const [[kind, listener, options] = []] = heard;
  expect([kind, options]).toEqual(['beforeunload', { capture: true }]);
  const stopImmediatePropagation = vi.fn();
  listener?.({ stopImmediatePropagation });
  expect(stopImmediatePropagation).toHaveBeenCalledOnce();
});
