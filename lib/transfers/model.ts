/** Where a transfer to another primary-care facility stands. */
export const TRANSFER_STATUSES = ['requested', 'returned', 'approved', 'applied', 'rejected', 'cancelled'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** A member has at most one transfer in one of these (T13; also a unique index in the database). */
export const OPEN_STATUSES = ['requested', 'returned', 'approved'] as const satisfies readonly TransferStatus[];
export type OpenTransferStatus = (typeof OPEN_STATUSES)[number];

export function isOpenStatus(status: TransferStatus): status is OpenTransferStatus {
  return (OPEN_STATUSES as readonly TransferStatus[]).includes(status);
}

/** What may be done with a transfer. `apply` and `refuse_at_application` belong to the job of its day. */
export const TRANSFER_ACTIONS = [
  'approve',
  'return',
  'reject',
  'cancel',
  'resubmit',
  'apply',
  'refuse_at_application',
] as const;
export type TransferAction = (typeof TRANSFER_ACTIONS)[number];

/** Permission that an action asks for. `system` is held by jobs alone, never by a role. */
export const TRANSFER_PERMISSIONS = ['transfer:request', 'transfer:decide', 'transfer:cancel', 'system'] as const;
export type TransferPermission = (typeof TRANSFER_PERMISSIONS)[number];

export interface Transition {
  readonly to: TransferStatus;
  readonly permission: TransferPermission;
}

/** The one table: status -> action -> next status and permission. What is absent is not possible. */
export const TRANSITIONS = {
  requested: {
    approve: { to: 'approved', permission: 'transfer:decide' },
    return: { to: 'returned', permission: 'transfer:decide' },
    reject: { to: 'rejected', permission: 'transfer:decide' },
    cancel: { to: 'cancelled', permission: 'transfer:cancel' },
  },
  returned: {
    resubmit: { to: 'requested', permission: 'transfer:request' },
    reject: { to: 'rejected', permission: 'transfer:decide' },
    cancel: { to: 'cancelled', permission: 'transfer:cancel' },
  },
  approved: {
    cancel: { to: 'cancelled', permission: 'transfer:cancel' },
    apply: { to: 'applied', permission: 'system' },
    refuse_at_application: { to: 'rejected', permission: 'system' },
  },
  applied: {},
  rejected: {},
  cancelled: {},
} as const satisfies Record<TransferStatus, Partial<Record<TransferAction, Transition>>>;

/** The reason that the officer picks on the form. Each but `wish` is looked at by the rule named beside it. */
export const TRANSFER_REASONS = [
  'wish', // T2
  'moved_domicile', // T3
  'official_duty', // T4, duty or training
  'not_own_choice', // T5
  'redistribution_return', // T6
  'contract_ended', // T7
] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];

/** Kinds of paper that can be attached to a transfer. */
export const EVIDENCE_KINDS = [
  'domicile_letter',
  'assignment_letter',
  'dinkes_letter',
  'dinsos_letter',
  'identity',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Views of the queue: its tabs. */
export const TRANSFER_VIEWS = ['waiting', 'returned', 'coming', 'mine', 'closed', 'all'] as const;
export type TransferView = (typeof TRANSFER_VIEWS)[number];

/** Orders of the queue: its sortable columns. */
export const TRANSFER_SORTS = ['requestedAt', 'effectiveDate', 'memberName', 'toFacility'] as const;
export type TransferSort = (typeof TRANSFER_SORTS)[number];
