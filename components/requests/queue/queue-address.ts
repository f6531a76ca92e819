import { oneOf, readOpen, readSort, writeQueue, type DeskAddress } from '@/components/queue/address';
import { REQUEST_KINDS, REQUEST_SORTS, REQUEST_STATUSES, REQUEST_VIEWS, type RequestKind, type RequestSort, type RequestStatus, type RequestView } from '@/lib/requests/model';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress extends DeskAddress<RequestView, RequestSort> {
  kind: RequestKind | null;
  status: RequestStatus | null;
}

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
  return {
    view,
    sort: readSort(REQUEST_SORTS, params.get('sort')) ?? FIRST_SORT[view],
    kind: oneOf(REQUEST_KINDS, params.get('kind')),
    status: MIXED_VIEWS.includes(view) ? oneOf(REQUEST_STATUSES, params.get('status')) : null,
    open: readOpen('requests', path),
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress(address: QueueAddress): string {
  const { view, kind, status } = address;
  return writeQueue('requests', address, FIRST_SORT[view], { kind, status: MIXED_VIEWS.includes(view) ? status : null });
}

/** Another view: its own order, no status; the other filters stay. */
export function withView(address: QueueAddress, view: RequestView): QueueAddress {
  return { ...address, view, sort: FIRST_SORT[view], status: null };
}
