import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandResult } from '@/components/form/command-result';
import { createDraftKeeper } from './draft-keeper';

type Saved = CommandResult<{ updatedAt: string }>;

/** A server that answers when told to. */
function aServer() {
  const saves: { content: string; answer: (result: Saved) => void }[] = [];
  const discarded: number[] = [];
  const keeper = createDraftKeeper<string>({
    restMs: 800,
    againMs: 5_000,
    save: (content) => new Promise((answer) => saves.push({ content, answer })),
    discard: () => {
      discarded.push(saves.length);
      return Promise.resolve({ kind: 'done', value: null });
    },
  });
  const answer = async (result: Saved) => {
    saves.at(-1)?.answer(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, saves, discarded, answer, sent: () => saves.map(({ content }) => content), status: () => keeper.state.get().status };
}

const done = (updatedAt = '2026-11-20T03:42:00Z'): Saved => ({ kind: 'done', value: { updatedAt } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('saves once after a rest, and says when', async () => {
  const { keeper, sent, answer, status } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(700);
  keeper.keep('ab');
  await vi.advanceTimersByTimeAsync(700);
  expect(sent()).toEqual([]);
  expect(status()).toBe('dirty');
  await vi.advanceTimersByTimeAsync(100);
  expect(sent()).toEqual(['ab']);
  expect(status()).toBe('saving');
  await answer(done());
  expect(keeper.state.get()).toEqual({ status: 'saved', savedAt: '2026-11-20T03:42:00Z' });
});

test('what is typed while a save is under way goes out after it, never beside it', async () => {
  const { keeper, sent, answer } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(800);
  keeper.keep('ab');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent()).toEqual(['a']);
  await answer(done());
  await vi.advanceTimersByTimeAsync(800);
  expect(sent()).toEqual(['a', 'ab']);
});

test.each<[CommandResult<unknown>['kind']]>([['unreachable'], ['signed_out']])('after %s it waits for the line and then saves the latest', async (kind) => {
  const { keeper, sent, answer, status } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(800);
  await answer({ kind } as Saved);
  expect(status()).toBe('offline');
  keeper.keep('ab');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toEqual(['a']);
  expect(status()).toBe('offline');
  keeper.flush();
  expect(sent()).toEqual(['a', 'ab']);
  await answer(done());
  expect(status()).toBe('saved');
});

test('when the line is back without anything new, the lost one is sent again', async () => {
  const { keeper, sent, answer } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(800);
  await answer({ kind: 'unreachable' });
  keeper.flush();
  expect(sent()).toEqual(['a', 'a']);
});

test('a server that could not is asked again by itself', async () => {
  const { keeper, sent, answer, status } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(800);
  await answer({ kind: 'fault', eventId: null });
  expect(status()).toBe('failed');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent()).toEqual(['a', 'a']);
});

test('a discarded draft does not come back by a save that was under way', async () => {
  const { keeper, saves, discarded, answer, status } = aServer();
  keeper.keep('a');
  await vi.advanceTimersByTimeAsync(800);
  keeper.keep('ab');
  const discarding = keeper.discard();
  expect(discarded).toEqual([]);
  await answer(done());
  await discarding;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([saves.length, discarded]).toEqual([1, [1]]);
  expect(status()).toBe('clean');
});

test('leaving the screen saves at once', async () => {
  const { keeper, sent } = aServer();
  keeper.keep('a');
  keeper.flush();
  expect(sent()).toEqual(['a']);
});
