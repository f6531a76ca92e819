import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeysetPages, type Page } from './keyset-pages';

/** A list of numbers served by keyset, as a route does. */
function source(rows: readonly number[], limit: number) {
  const asked: (number | null)[] = [];
  return {
    asked,
    fetch(after: number | null): Page<number, number> {
      asked.push(after);
      const from = after === null ? 0 : rows.findIndex((row) => row > after);
      const page = from === -1 ? [] : rows.slice(from, from + limit);
      const last = page.at(-1);
      const more = last !== undefined && rows.some((row) => row > last);
      return { rows: page, next: more && last !== undefined ? last : null };
    },
  };
}

/** What the grid does for one block. */
function load(pages: KeysetPages<number, number>, list: ReturnType<typeof source>, block: number) {
  for (;;) {
    const step = pages.nextToAsk(block);
    if (step === null) return pages.behindEnd();
    const got = pages.store(step, list.fetch(pages.cursorOf(step)));
    if (step === block) return got;
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index * 3);

describe('pages by keyset', () => {
  it('asks block after block, each after the last row of the one before', () => {
    const list = source(numbers(25), 10);
    const pages = new KeysetPages<number, number>(10);
    expect(load(pages, list, 0)).toEqual({ rows: numbers(10), end: null });
    expect(load(pages, list, 1)).toEqual({ rows: numbers(20).slice(10), end: null });
    expect(load(pages, list, 2)).toEqual({ rows: numbers(25).slice(20), end: 25 });
    expect(list.asked).toEqual([null, 27, 57]);
  });

  it('walks to a block that was jumped to, and asks a known one directly', () => {
    const list = source(numbers(60), 10);
    const pages = new KeysetPages<number, number>(10);
    expect(load(pages, list, 3).rows).toEqual(numbers(40).slice(30));
    expect(list.asked).toHaveLength(4);
    load(pages, list, 1);
    expect(list.asked.slice(4)).toEqual([27]);
  });

  it('knows the end when the last page is exactly full', () => {
    expect(load(new KeysetPages<number, number>(10), source(numbers(10), 10), 0)).toEqual({ rows: numbers(10), end: 10 });
  });

  it('answers an empty list with no rows', () => {
    expect(load(new KeysetPages<number, number>(10), source([], 10), 0)).toEqual({ rows: [], end: 0 });
  });

  it('asks nothing behind the end', () => {
    const list = source(numbers(5), 10);
    const pages = new KeysetPages<number, number>(10);
    load(pages, list, 0);
    expect(load(pages, list, 2)).toEqual({ rows: [], end: 5 });
    expect(list.asked).toHaveLength(1);
  });

  it('follows a list that has grown when its last block is asked anew', () => {
    const pages = new KeysetPages<number, number>(10);
    expect(load(pages, source(numbers(7), 10), 0).end).toBe(7);
    const grown = source(numbers(23), 10);
    expect(load(pages, grown, 0).end).toBeNull();
    expect(load(pages, grown, 1).end).toBeNull();
    expect(load(pages, grown, 2)).toEqual({ rows: numbers(23).slice(20), end: 23 });
  });

  it('forgets what lay behind a page that ends elsewhere now', () => {
    const pages = new KeysetPages<number, number>(10);
    load(pages, source(numbers(40), 10), 3);
    const shifted = source([-1, ...numbers(40)], 10);
    expect(load(pages, shifted, 0).rows.at(-1)).toBe(24);
    expect(load(pages, shifted, 3).rows).toEqual(numbers(39).slice(29));
    expect(shifted.asked).toEqual([null, 24, 54, 84]);
  });

  it('refuses a block whose beginning nobody knows', () => {
    expect(() => new KeysetPages<number, number>(10).cursorOf(2)).toThrow(RangeError);
  });

  it('gives every row once and in order, in whatever order the blocks are asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 12 }), fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 20 }), (count, size, asks) => {
        const rows = numbers(count);
        const list = source(rows, size);
        const pages = new KeysetPages<number, number>(size);
        for (const block of asks) expect(load(pages, list, block).rows).toEqual(rows.slice(block * size, (block + 1) * size));
      }),
    );
  });
});
