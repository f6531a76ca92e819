import { TRANSFER_SORTS, TRANSFER_STATUSES, TRANSFER_VIEWS, type TransferSort, type TransferStatus, type TransferView } from '@/lib/transfers/model';
import { TRANSFER_CODES, type TransferCode } from '@/lib/transfers/rules/findings';
import { readBehind, writeBehind, type Behind } from './behind';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress {
  view: TransferView;
  sort: { column: TransferSort; descending: boolean };
  status: TransferStatus | null;
  localGovernmentId: string | null;
  code: TransferCode | null;
  /** What a report's number counts. */
  behind: Behind;
  /** The case that is open. */
  open: string | null;
}

const PATH = '/transfers';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The order in which a view is worked: what waits longest first, what comes soonest first, what was done last first. */
export const FIRST_SORT: Record<TransferView, QueueAddress['sort']> = {
  waiting: { column: 'requestedAt', descending: false },
  returned: { column: 'requestedAt', descending: false },
  coming: { column: 'effectiveDate', descending: false },
  mine: { column: 'requestedAt', descending: true },
  closed: { column: 'requestedAt', descending: true },
  all: { column: 'requestedAt', descending: true },
};

/** Views in which rows of several statuses stand: only there a status can be chosen. */
export const MIXED_VIEWS: readonly TransferView[] = ['mine', 'closed', 'all'];

/** Reads an address. What it does not know, it leaves out: an old link opens a queue, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }, firstView: TransferView): QueueAddress {
  const view = oneOf(TRANSFER_VIEWS, params.get('view')) ?? firstView;
  const id = path.startsWith(`${PATH}/`) ? path.slice(PATH.length + 1) : '';
  const government = params.get('pemda');
  return {
    view,
    sort: readSort(params.get('sort')) ?? FIRST_SORT[view],
    status: MIXED_VIEWS.includes(view) ? oneOf(TRANSFER_STATUSES, params.get('status')) : null,
    localGovernmentId: government !== null && /^[a-z0-9-]{1,20}$/.test(government) ? government : null,
    code: oneOf(TRANSFER_CODES, params.get('code')),
    behind: readBehind(params),
    open: UUID.test(id) ? id.toLowerCase() : null,
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress({ view, sort, status, localGovernmentId, code, behind, open }: QueueAddress): string {
  const params = new URLSearchParams({ view });
  const first = FIRST_SORT[view];
  if (sort.column !== first.column || sort.descending !== first.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  if (status !== null && MIXED_VIEWS.includes(view)) params.set('status', status);
  if (localGovernmentId !== null) params.set('pemda', localGovernmentId);
  if (code !== null) params.set('code', code);
  writeBehind(behind, params);
  return `${PATH}${open === null ? '' : `/${open}`}?${params.toString()}`;
}

/** Another view: its own order, no status; the other filters stay. */
export function withView(address: QueueAddress, view: TransferView): QueueAddress {
  return { ...address, view, sort: FIRST_SORT[view], status: null };
}

function readSort(text: string | null): QueueAddress['sort'] | null {
  if (text === null) return null;
  const column = oneOf(TRANSFER_SORTS, text.replace(/^-/, ''));
  return column && { column, descending: text.startsWith('-') };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
