import {
  CATEGORY_KEYS, CHANNELS, COMPLAINT_SORTS, COMPLAINT_STATUSES, COMPLAINT_VIEWS, LEVELS, type Category, type Channel, type ComplaintSort, type ComplaintStatus, type ComplaintView, type Level,
} from '@/lib/complaints/model';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress {
  view: ComplaintView;
  sort: { column: ComplaintSort; descending: boolean };
  status: ComplaintStatus | null;
  level: Level | null;
  category: Category | null;
  channel: Channel | null;
  /** The case that is open. */
  open: string | null;
}

const PATH = '/complaints';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The order in which a view is worked: the most urgent first; where ended cases stand too, the newest first. */
export function firstSort(view: ComplaintView): QueueAddress['sort'] {
  return view === 'all' ? { column: 'receivedAt', descending: true } : { column: 'urgency', descending: false };
}

/** Reads an address. What it does not know, it leaves out: an old link opens a queue, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }, firstView: ComplaintView): QueueAddress {
  const view = oneOf(COMPLAINT_VIEWS, params.get('view')) ?? firstView;
  const id = path.startsWith(`${PATH}/`) ? path.slice(PATH.length + 1) : '';
  return {
    view,
    sort: (view === 'all' ? null : readSort(params.get('sort'))) ?? readReceived(view, params.get('sort')) ?? firstSort(view),
    status: oneOf(COMPLAINT_STATUSES, params.get('status')),
    level: oneOf(LEVELS, params.get('level')),
    category: oneOf(CATEGORY_KEYS, params.get('category')),
    channel: oneOf(CHANNELS, params.get('channel')),
    open: UUID.test(id) ? id.toLowerCase() : null,
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress({ view, sort, status, level, category, channel, open }: QueueAddress): string {
  const params = new URLSearchParams({ view });
  const first = firstSort(view);
  if (sort.column !== first.column || sort.descending !== first.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  for (const [name, value] of Object.entries({ status, level, category, channel })) if (value !== null) params.set(name, value);
  return `${PATH}${open === null ? '' : `/${open}`}?${params.toString()}`;
}

/** Another view: its own order; the other filters stay. */
export function withView(address: QueueAddress, view: ComplaintView): QueueAddress {
  return { ...address, view, sort: firstSort(view), status: null };
}

function readSort(text: string | null): QueueAddress['sort'] | null {
  if (text === null) return null;
  const column = oneOf(COMPLAINT_SORTS, text.replace(/^-/, ''));
  return column && { column, descending: text.startsWith('-') };
}

/** Ended cases have no due instant: among all of them only the order of receipt is one. */
function readReceived(view: ComplaintView, text: string | null): QueueAddress['sort'] | null {
  const sort = view === 'all' ? readSort(text) : null;
  return sort?.column === 'receivedAt' ? sort : null;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
