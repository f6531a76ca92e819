import { REQUEST_KINDS, REQUEST_SORTS, REQUEST_STATUSES, REQUEST_VIEWS, type RequestKind, type RequestSort, type RequestStatus, type RequestView } from '@/lib/requests/model';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress {
  view: RequestView;
  sort: { column: RequestSort; descending: boolean };
  kind: RequestKind | null;
  status: RequestStatus | null;
  /** The case that is open. */
  open: string | null;
}

const PATH = '/requests';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The order in which a view is worked: what waits longest first, what was done last first. */
export const FIRST_SORT: Record<RequestView, QueueAddress['sort']> = {
  waiting: { column: 'requestedAt', descending: false },
  returned: { column: 'requestedAt', descending: false },
  mine: { column: 'requestedAt', descending: true },
  closed: { column: 'requestedAt', descending: true },
  all: { column: 'requestedAt', descending: true },
};

/** Views in which rows of several statuses stand: only there a status can be chosen. */
export const MIXED_VIEWS: readonly RequestView[] = ['mine', 'closed', 'all'];

/** Reads an address. What it does not know, it leaves out: an old link opens a queue, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }, firstView: RequestView): QueueAddress {
  const view = oneOf(REQUEST_VIEWS, params.get('view')) ?? firstView;
  const id = path.startsWith(`${PATH}/`) ? path.slice(PATH.length + 1) : '';
  return {
    view,
    sort: readSort(params.get('sort')) ?? FIRST_SORT[view],
    kind: oneOf(REQUEST_KINDS, params.get('kind')),
    status: MIXED_VIEWS.includes(view) ? oneOf(REQUEST_STATUSES, params.get('status')) : null,
    open: UUID.test(id) ? id.toLowerCase() : null,
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress({ view, sort, kind, status, open }: QueueAddress): string {
  const params = new URLSearchParams({ view });
  const first = FIRST_SORT[view];
  if (sort.column !== first.column || sort.descending !== first.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  if (kind !== null) params.set('kind', kind);
  if (status !== null && MIXED_VIEWS.includes(view)) params.set('status', status);
  return `${PATH}${open === null ? '' : `/${open}`}?${params.toString()}`;
}

/** Another view: its own order, no status; the other filters stay. */
export function withView(address: QueueAddress, view: RequestView): QueueAddress {
  return { ...address, view, sort: FIRST_SORT[view], status: null };
}

function readSort(text: string | null): QueueAddress['sort'] | null {
  if (text === null) return null;
  const column = oneOf(REQUEST_SORTS, text.replace(/^-/, ''));
  return column && { column, descending: text.startsWith('-') };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
