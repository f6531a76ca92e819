import { ROLES, type Role } from '@/lib/access/roles';
import { STAFF_SORTS, STAFF_STATES, type StaffSort, type StaffState } from '@/lib/staff/model';

/** By what the list is narrowed, all but the text: a name stands in no address. */
export interface StaffQuestion {
  branchId: string | null;
  role: Role | null;
  state: StaffState | null;
}

/** The address of the list: the question, the order, and the person who is open beside it. */
export interface StaffAddress extends StaffQuestion {
  sort: { column: StaffSort; descending: boolean };
  open: string | null;
}

export const EVERYBODY: StaffQuestion = { branchId: null, role: null, state: null };
const FIRST_SORT: StaffAddress['sort'] = { column: 'name', descending: false };

const PATH = '/staff';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads an address. What it does not know, it leaves out: an old link opens the list, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }): StaffAddress {
  const branch = params.get('branch');
  const sort = params.get('sort') ?? '';
  const column = among(STAFF_SORTS, sort.replace(/^-/, ''));
  const id = path.startsWith(`${PATH}/`) ? path.slice(PATH.length + 1) : '';
  return {
    branchId: branch !== null && /^[a-z]{2,8}$/.test(branch) ? branch : null,
    role: among(ROLES, params.get('role')),
    state: among(STAFF_STATES, params.get('state')),
    sort: column === null ? FIRST_SORT : { column, descending: sort.startsWith('-') },
    open: UUID.test(id) ? id.toLowerCase() : null,
  };
}

/** Writes an address; what is as at first is left out. */
export function writeAddress({ branchId, role, state, sort, open }: StaffAddress): string {
  const params = new URLSearchParams();
  if (branchId !== null) params.set('branch', branchId);
  if (role !== null) params.set('role', role);
  if (state !== null) params.set('state', state);
  if (sort.column !== FIRST_SORT.column || sort.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  const text = params.toString();
  return `${PATH}${open === null ? '' : `/${open}`}${text === '' ? '' : `?${text}`}`;
}

function among<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
