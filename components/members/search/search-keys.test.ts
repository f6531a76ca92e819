import { describe, expect, test } from 'vitest';
import { searchMove, type SearchMove } from './search-keys';

const press = (key: string, more: Partial<Parameters<typeof searchMove>[0]> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});
const TYPED = { empty: false, singleKeys: true };
const point = (active: number): SearchMove => ({ kind: 'point', active });

describe('keys in the search box', () => {
  test.each<[string, number | null, number, SearchMove]>([
    ['ArrowDown', null, 3, point(0)],
    ['ArrowDown', 0, 3, point(1)],
    ['ArrowDown', 2, 3, point(0)],
    ['ArrowUp', null, 3, point(2)],
    ['ArrowUp', 0, 3, point(2)],
    ['ArrowUp', 2, 3, point(1)],
    ['PageDown', null, 20, point(4)],
    ['PageDown', 17, 20, point(19)],
    ['PageUp', 17, 20, point(12)],
    ['PageUp', 2, 20, point(0)],
    ['PageUp', null, 20, point(0)],
    ['ArrowDown', null, 0, null],
    ['PageUp', null, 0, null],
    ['Enter', null, 0, { kind: 'enter' }],
    ['Escape', 1, 3, { kind: 'leave' }],
    ['Home', 1, 3, null],
    ['ArrowLeft', 1, 3, null],
    ['a', 1, 3, null],
  ])('%s on row %s of %s', (key, active, count, move) => {
    expect(searchMove(press(key), active, count, TYPED)).toEqual(move);
  });

  test.each<[string, string, Parameters<typeof searchMove>[3], SearchMove]>([
    ['? in the empty box shows the keys', '?', { empty: true, singleKeys: true }, { kind: 'keys' }],
    ['/ in the empty box types nothing', '/', { empty: true, singleKeys: true }, { kind: 'stay' }],
    ['? after a name is typed', '?', TYPED, null],
    ['/ in a birth date is typed', '/', TYPED, null],
    ['? where single keys are switched off is typed', '?', { empty: true, singleKeys: false }, null],
    ['/ where single keys are switched off is typed', '/', { empty: true, singleKeys: false }, null],
  ])('%s', (_, key, box, move) => {
    expect(searchMove(press(key), null, 3, box)).toEqual(move);
  });

  test('Alt+Enter looks deeper', () => {
    expect(searchMove(press('Enter', { altKey: true }), 0, 1, TYPED)).toEqual({ kind: 'deepen' });
  });

  test.each([
    ['Ctrl', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['a composing keyboard', { isComposing: true }],
  ])('leaves keys with %s alone', (_, more) => {
    expect(searchMove(press('Enter', more), 0, 1, TYPED)).toBeNull();
    expect(searchMove(press('ArrowDown', more), 0, 1, TYPED)).toBeNull();
  });
});
