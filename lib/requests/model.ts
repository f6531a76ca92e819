import type { Service } from '@/lib/visits/model';

/** Services at the desk that change a member's record. Source: issue "Visits and the numbers"; DOMAIN "Visits". */
export const REQUEST_KINDS = ['identity_correction', 'contact_update', 'death_report', 'newborn_report'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The service of the counter that each kind is. */
export const SERVICE_OF = {
  identity_correction: 'identity_correction',
  contact_update: 'contact_update',
  death_report: 'death_report',
  newborn_report: 'newborn',
} as const satisfies Record<RequestKind, Service>;

/** Where a request stands. What is approved is written into the record at once, so nothing rests as merely approved. */
export const REQUEST_STATUSES = ['requested', 'returned', 'applied', 'rejected', 'cancelled'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A member has at most one request of a kind in one of these (I12; also a unique index in the database). */
export const OPEN_STATUSES = ['requested', 'returned'] as const satisfies readonly RequestStatus[];
export type OpenRequestStatus = (typeof OPEN_STATUSES)[number];

export const REQUEST_ACTIONS = ['approve', 'return', 'reject', 'cancel', 'resubmit'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

export const REQUEST_PERMISSIONS = ['service_request:file', 'service_request:decide'] as const;
export type RequestPermission = (typeof REQUEST_PERMISSIONS)[number];

export interface Transition {
  readonly to: RequestStatus;
  readonly permission: RequestPermission;
}

/** The one table: status -> action -> next status and permission. What is absent is not possible. */
export const TRANSITIONS = {
  requested: {
    approve: { to: 'applied', permission: 'service_request:decide' },
    return: { to: 'returned', permission: 'service_request:decide' },
    reject: { to: 'rejected', permission: 'service_request:decide' },
    cancel: { to: 'cancelled', permission: 'service_request:file' },
  },
  returned: {
    resubmit: { to: 'requested', permission: 'service_request:file' },
    reject: { to: 'rejected', permission: 'service_request:decide' },
    cancel: { to: 'cancelled', permission: 'service_request:file' },
  },
  applied: {},
  rejected: {},
  cancelled: {},
} as const satisfies Record<RequestStatus, Partial<Record<RequestAction, Transition>>>;

/** Papers that can be attached. Kept with the papers of transfers, under kinds of their own. */
export const PAPER_KINDS = ['ktp', 'family_card', 'birth_certificate', 'birth_letter', 'death_letter', 'court_order', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What of a record a request can change, in the order in which it is shown; `familyCard`, `motherName`, `facility` of a newborn, `diedOn` of a death. */
export const REQUEST_FIELDS = [
  'name', 'birthDate', 'sex', 'nik', 'address', 'district', 'regencyCode', 'phone', 'email', 'diedOn', 'motherName', 'familyCard', 'facility',
] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];

/** Fields whose value is masked wherever it is shown, and shown whole by an audited act alone. */
export const MASKED_FIELDS = ['nik', 'phone', 'email', 'familyCard'] as const satisfies readonly RequestField[];
export type MaskedField = (typeof MASKED_FIELDS)[number];

/** A workbook is made in memory: a longer list leaves as CSV. */
export const MOST_WORKBOOK_ROWS = 50_000;

/** Views of the queue: its tabs. */
export const REQUEST_VIEWS = ['waiting', 'returned', 'mine', 'closed', 'all'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

/** Orders of the queue: its sortable columns. */
export const REQUEST_SORTS = ['requestedAt', 'memberName'] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];
