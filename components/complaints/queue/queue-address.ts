import { oneOf, readOpen, readSort, writeQueue, type DeskAddress } from '@/components/queue/address';
import {
  CATEGORY_KEYS, CHANNELS, COMPLAINT_SORTS, COMPLAINT_STATUSES, COMPLAINT_VIEWS, LEVELS, type Category, type Channel, type ComplaintSort, type ComplaintStatus, type ComplaintView, type Level,
} from '@/lib/complaints/model';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress extends DeskAddress<ComplaintView, ComplaintSort> {
  status: ComplaintStatus | null;
  level: Level | null;
  category: Category | null;
  channel: Channel | null;
}

/** The order in which a view is worked: the most urgent first; where ended cases stand too, the newest first. */
export function firstSort(view: ComplaintView): QueueAddress['sort'] {
  return view === 'all' ? { column: 'receivedAt', descending: true } : { column: 'urgency', descending: false };
}

/** Reads an address. What it does not know, it leaves out: an old link opens a queue, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }, firstView: ComplaintView): QueueAddress {
  const view = oneOf(COMPLAINT_VIEWS, params.get('view')) ?? firstView;
  return {
    view,
    sort: readOrder(view, params.get('sort')) ?? firstSort(view),
    status: oneOf(COMPLAINT_STATUSES, params.get('status')),
    level: oneOf(LEVELS, params.get('level')),
    category: oneOf(CATEGORY_KEYS, params.get('category')),
    channel: oneOf(CHANNELS, params.get('channel')),
    open: readOpen('complaints', path),
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress(address: QueueAddress): string {
  const { view, status, level, category, channel } = address;
  return writeQueue('complaints', address, firstSort(view), { status, level, category, channel });
}

/** Another view: its own order; the other filters stay. */
export function withView(address: QueueAddress, view: ComplaintView): QueueAddress {
  return { ...address, view, sort: firstSort(view), status: null };
}

/** Ended cases have no due instant: among all of them only the order of receipt is one. */
function readOrder(view: ComplaintView, text: string | null): QueueAddress['sort'] | null {
  const sort = readSort(COMPLAINT_SORTS, text);
  return view === 'all' && sort?.column !== 'receivedAt' ? null : sort;
}
