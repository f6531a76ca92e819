import type { QueueName } from './queues';

/** What the address of every queue says; the queue's own filter beside it. */
export interface DeskAddress<View extends string = string, Column extends string = string> {
  view: View;
  sort: { column: Column; descending: boolean };
  /** The case that is open. */
  open: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The case that a path opens, `/transfers/<id>`; null where it is no id. */
export function readOpen(queue: QueueName, path: string): string | null {
  const id = path.startsWith(`/${queue}/`) ? path.slice(queue.length + 2) : '';
  return UUID.test(id) ? id.toLowerCase() : null;
}

/** An order, `-requestedAt` for a descending one; null where it is none of the columns. */
export function readSort<Column extends string>(columns: readonly Column[], text: string | null): { column: Column; descending: boolean } | null {
  if (text === null) return null;
  const column = oneOf(columns, text.replace(/^-/, ''));
  return column && { column, descending: text.startsWith('-') };
}

/** The value that the text is; null where it is none of them. */
export function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

/**
 * Writes an address; what is as at first is left out.
 * @param first the order that the view begins with
 * @param filter parameters of the queue's own filter, in their order
 */
export function writeQueue(queue: QueueName, { view, sort, open }: DeskAddress, first: DeskAddress['sort'], filter: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams({ view });
  if (sort.column !== first.column || sort.descending !== first.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  for (const [name, value] of Object.entries(filter)) if (value !== null) params.set(name, value);
  return `/${queue}${open === null ? '' : `/${open}`}?${params.toString()}`;
}
