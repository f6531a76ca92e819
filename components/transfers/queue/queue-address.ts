import { oneOf, readOpen, readSort, writeQueue, type DeskAddress } from '@/components/queue/address';
import { TRANSFER_SORTS, TRANSFER_STATUSES, TRANSFER_VIEWS, type TransferSort, type TransferStatus, type TransferView } from '@/lib/transfers/model';
import { TRANSFER_CODES, type TransferCode } from '@/lib/transfers/rules/finding-terms';
import { behindParams, readBehind, type Behind } from './behind';

/** What the address says of the queue: everything but the text, which may be a name and stands in no address. */
export interface QueueAddress extends DeskAddress<TransferView, TransferSort> {
  status: TransferStatus | null;
  localGovernmentId: string | null;
  code: TransferCode | null;
  /** What a report's number counts. */
  behind: Behind;
}

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
  const government = params.get('pemda');
  return {
    view,
    sort: readSort(TRANSFER_SORTS, params.get('sort')) ?? FIRST_SORT[view],
    status: MIXED_VIEWS.includes(view) ? oneOf(TRANSFER_STATUSES, params.get('status')) : null,
    localGovernmentId: government !== null && /^[a-z0-9-]{1,20}$/.test(government) ? government : null,
    code: oneOf(TRANSFER_CODES, params.get('code')),
    behind: readBehind(params),
    open: readOpen('transfers', path),
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress(address: QueueAddress): string {
  const { view, status, localGovernmentId, code, behind } = address;
  return writeQueue('transfers', address, FIRST_SORT[view], { status: MIXED_VIEWS.includes(view) ? status : null, pemda: localGovernmentId, code, ...behindParams(behind) });
}

/** Another view: its own order, no status; the other filters stay. */
export function withView(address: QueueAddress, view: TransferView): QueueAddress {
  return { ...address, view, sort: FIRST_SORT[view], status: null };
}
