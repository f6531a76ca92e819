import { describe, expect, it } from 'vitest';
import { NOTHING_HAPPENED, takeIn, type Happened, type LiveRow } from './live-rows';

const row = (id: string, inView = true): LiveRow => ({ id, inView });
const LOADED = new Set(['a', 'b', 'c']);
const take = (before: Happened, rows: LiveRow[], isNew = true) => takeIn(before, rows, (id) => LOADED.has(id), () => isNew);

describe('what happens to an open list', () => {
  it('a row that came is announced, once', () => {
    const once = take(NOTHING_HAPPENED, [row('x')]);
    expect(once).toEqual({ fresh: ['x'], stale: [] });
    expect(take(once, [row('x'), row('y')])).toEqual({ fresh: ['x', 'y'], stale: [] });
  });

  it('a row that came and went again is announced no more', () => {
    expect(take({ fresh: ['x'], stale: [] }, [row('x', false)])).toEqual(NOTHING_HAPPENED);
  });

  it('a row that was never scrolled to is not new', () => {
    expect(take(NOTHING_HAPPENED, [row('z')], false)).toEqual(NOTHING_HAPPENED);
  });

  it('a loaded row that changed and still fits is no news', () => {
    expect(take(NOTHING_HAPPENED, [row('a')])).toEqual(NOTHING_HAPPENED);
  });

  it('a loaded row that fits no longer is counted, until it fits again', () => {
    const gone = take(NOTHING_HAPPENED, [row('a', false), row('b', false)]);
    expect(gone).toEqual({ fresh: [], stale: ['a', 'b'] });
    expect(take(gone, [row('b')])).toEqual({ fresh: [], stale: ['a'] });
  });

  it('a row that has been loaded meanwhile is not announced any more', () => {
    expect(take({ fresh: ['a'], stale: [] }, [row('a')])).toEqual(NOTHING_HAPPENED);
  });
});
