import { describe, expect, it, test } from 'vitest';
import { arrangeColumns, recallColumns, rememberColumns } from './column-memory';

const PLACE = { name: 'transfers', personId: '0199f0a0-0000-7000-8000-000000000001' };

function storage(stored: Record<string, string> = {}) {
  const values = new Map(Object.entries(stored));
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const COLUMNS = [
  { id: 'reference', width: 150, sticky: true },
  { id: 'member', width: 180 },
  { id: 'codes', width: 120 },
  { id: 'papers', width: 70, hidden: true },
];
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

describe('what the browser remembers', () => {
  it('comes back as it was kept', () => {
    const place = storage();
    const columns = [{ id: 'member', width: 220, hidden: false }];
    rememberColumns(PLACE, columns, place);
    expect(recallColumns(PLACE, place)).toEqual(columns);
    rememberColumns(PLACE, null, place);
    expect(recallColumns(PLACE, place)).toBeNull();
  });

  it('is one person’s own', () => {
    const place = storage();
    rememberColumns(PLACE, [{ id: 'member', width: 220, hidden: false }], place);
    expect(recallColumns({ ...PLACE, personId: 'another' }, place)).toBeNull();
  });

  test.each([['{'], ['{}'], ['[{"id":"member"}]'], ['[{"id":"member","width":-4,"hidden":false}]'], ['null']])('is nothing when it says %s', (stored) => {
    expect(recallColumns(PLACE, storage({ [`loket-grid-transfers-${PLACE.personId}`]: stored }))).toBeNull();
  });

  it('is nothing where the browser forbids it', () => {
    const closed = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(recallColumns(PLACE, { getItem: closed })).toBeNull();
    expect(() => rememberColumns(PLACE, [], { setItem: closed, removeItem: closed })).not.toThrow();
  });
});

describe('columns arranged', () => {
  it('stand as made when nothing is remembered', () => {
    expect(ids(arrangeColumns(COLUMNS, null))).toEqual(['reference', 'member', 'codes', 'papers']);
    expect(arrangeColumns(COLUMNS, null).map(({ hidden }) => hidden)).toEqual([false, false, false, true]);
  });

  it('stand in the remembered order, with width and choice', () => {
    const arranged = arrangeColumns(COLUMNS, [
      { id: 'reference', width: 150, hidden: false },
      { id: 'papers', width: 90, hidden: false },
      { id: 'codes', width: 120, hidden: true },
      { id: 'member', width: 260, hidden: false },
    ]);
    expect(arranged.map(({ id, width, hidden }) => [id, width, hidden])).toEqual([
      ['reference', 150, false],
      ['papers', 90, false],
      ['codes', 120, true],
      ['member', 260, false],
    ]);
  });

  it('put a column that came with this version beside its made neighbour, and forget one that is gone', () => {
    const arranged = arrangeColumns(COLUMNS, [
      { id: 'reference', width: 150, hidden: false },
      { id: 'gone', width: 80, hidden: false },
      { id: 'papers', width: 70, hidden: true },
      { id: 'member', width: 180, hidden: false },
    ]);
    expect(ids(arranged)).toEqual(['reference', 'papers', 'member', 'codes']);
  });

  it('keep sticky columns in front whatever is remembered', () => {
    expect(ids(arrangeColumns(COLUMNS, [{ id: 'member', width: 180, hidden: false }, { id: 'reference', width: 150, hidden: false }]))[0]).toBe('reference');
  });
});
