/** How a person left the columns: widths, order, choice. Nothing of what stands in them. */
export type RememberedColumns = { id: string; width: number; hidden: boolean }[];

export interface MemoryPlace {
  name: string;
  personId: string;
}

const keyOf = ({ name, personId }: MemoryPlace) => `loket-grid-${name}-${personId}`;

/** What this browser remembers; null when nothing, or when it is not what we wrote. */
export function recallColumns(place: MemoryPlace, storage: Pick<Storage, 'getItem'>): RememberedColumns | null {
  try {
    const stored = storage.getItem(keyOf(place));
    const columns: unknown = stored === null ? null : JSON.parse(stored);
    return isRemembered(columns) ? columns : null;
  } catch {
    return null;
  }
}

/** Keeps the columns; null forgets them. A browser that keeps nothing (private mode, full) is no fault. */
export function rememberColumns(place: MemoryPlace, columns: RememberedColumns | null, storage: Pick<Storage, 'setItem' | 'removeItem'>): void {
  try {
    if (columns === null) storage.removeItem(keyOf(place));
    else storage.setItem(keyOf(place), JSON.stringify(columns));
  } catch {
    // The columns are then as they were made.
  }
}

/**
 * The columns of this version in the remembered order, with remembered widths. A column that came new stands at its made place, one that is
 * gone is forgotten; sticky columns stay in front.
 */
export function arrangeColumns<Column extends { id: string; width: number; hidden?: boolean; sticky?: boolean }>(
  columns: readonly Column[],
  remembered: RememberedColumns | null,
): (Column & { hidden: boolean })[] {
  const known = new Map(remembered?.map((column, index) => [column.id, { ...column, index }]));
  const placed = columns.map((column, index) => {
    const memory = known.get(column.id);
    const before = columns.slice(0, index).findLast(({ id }) => known.has(id));
    const place = memory?.index ?? (before ? (known.get(before.id)?.index ?? 0) + 0.5 : -1);
    return { place, column: { ...column, width: memory?.width ?? column.width, hidden: memory?.hidden ?? column.hidden ?? false } };
  });
  const rank = ({ sticky }: Column) => (sticky === true ? 0 : 1);
  const byPlace = known.size > 0;
  return placed.sort((a, b) => rank(a.column) - rank(b.column) || (byPlace ? a.place - b.place : 0)).map(({ column }) => column);
}

// A hand-written check: the schema library would weigh more than the rest of this folder.
function isRemembered(value: unknown): value is RememberedColumns {
  return Array.isArray(value) && value.every((column: unknown) => {
    if (typeof column !== 'object' || column === null) return false;
    const { id, width, hidden } = column as Record<string, unknown>;
    return typeof id === 'string' && typeof width === 'number' && width >= 30 && width <= 2_000 && typeof hidden === 'boolean';
  });
}
