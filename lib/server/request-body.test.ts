import { describe, expect, test } from 'vitest';
import { isTooDeep, readBytes, readText, RequestBrokenOff } from './request-body';

/** A request whose body never ends, and says nothing of its length; counts the bytes that were taken of it. */
function endless(chunk = 1_000): { request: Request; taken: () => number; cancelled: () => boolean } {
  let [taken, cancelled] = [0, false];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += chunk;
      controller.enqueue(new Uint8Array(chunk).fill(0x20));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  return { request: new Request('http://localhost/', init), taken: () => taken, cancelled: () => cancelled };
}
const sent = (body: BodyInit) => new Request('http://localhost/', { method: 'POST', body });

describe('a body', () => {
  test('that never ends is let go as soon as it is too large', async () => {
    const { request, taken, cancelled } = endless();
    expect(await readBytes(request, 10_000)).toBeNull();
    expect(taken()).toBeLessThan(20_000);
    expect(cancelled()).toBe(true);
    expect(await readText(endless().request, 10_000)).toBeNull();
  });

  test('is read whole up to the limit, in bytes', async () => {
    expect(await readText(sent('é'.repeat(10)), 20)).toBe('é'.repeat(10));
    expect(await readText(sent('é'.repeat(10)), 19)).toBeNull();
    expect(await readText(new Request('http://localhost/', { method: 'POST' }), 0)).toBe('');
    expect(await readText(sent(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])), 5)).toBe('{}');
    expect(await readBytes(sent(new Uint8Array([1, 2, 3])), 3)).toEqual(new Uint8Array([1, 2, 3]));
  });
});

test('a body that is broken off is told from a fault', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array([0x7b])),
    pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  await expect(readText(new Request('http://localhost/', init), 100)).rejects.toBeInstanceOf(RequestBrokenOff);
});

test('what is nested deeper than any input is told from what is not, at any depth', () => {
  const nested = (depth: number, open: string, close: string): unknown => JSON.parse(`${open.repeat(depth)}0${close.repeat(depth)}`);
  for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
    expect([32, 33, 40_000].map((depth) => isTooDeep(nested(depth, open, close)))).toEqual([false, true, true]);
  }
  expect([null, 'x', 1, [], {}, [null, { a: [1] }]].map((value) => isTooDeep(value))).toEqual([false, false, false, false, false, false]);
});
