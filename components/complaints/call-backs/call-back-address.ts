import { CALL_BACK_VIEWS, type CallBackView } from '@/lib/complaints/model';

/** What the address says of the call-backs: nothing personal. */
export interface CallBackAddress {
  view: CallBackView;
  /** The call-back that is open. */
  open: string | null;
}

const PATH = '/call-backs';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads an address; what it does not know, it leaves out. */
export function readAddress(params: { get: (name: string) => string | null }): CallBackAddress {
  const open = params.get('open');
  return {
    view: CALL_BACK_VIEWS.find((view) => view === params.get('view')) ?? 'now',
    open: open !== null && UUID.test(open) ? open.toLowerCase() : null,
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress({ view, open }: CallBackAddress): string {
  const params = new URLSearchParams();
  if (view !== 'now') params.set('view', view);
  if (open !== null) params.set('open', open);
  const text = params.toString();
  return text === '' ? PATH : `${PATH}?${text}`;
}
