import type { Role } from '@/lib/access/roles';

/** How many recovery codes an account gets at once. */
export const RECOVERY_CODES = 10;
/** From fewer than these on the person is asked to make new ones. */
export const FEW_RECOVERY_CODES = 3;

/** Signs of a recovery code: Crockford's base 32 without I, L, O and U, which hands and eyes mistake. */
export const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What proves a person within their session: the code of the telephone (or a recovery code), or the password where there is none. */
export type Proof = 'code' | 'password';

/** How an account stands with its second factor. */
export interface SecondFactorState {
  /** ISO instant of the confirmation; null: off. */
  since: string | null;
  /** The installation wants one of everybody. */
  required: boolean;
  /** This session can do nothing else before it is set up. */
  pending: boolean;
  /** Recovery codes that still work; null while the factor is off. */
  recoveryLeft: number | null;
  /** A secret that waits for its first code. */
  enrolment: Enrolment | null;
}

export interface Enrolment {
  /** The otpauth address as an SVG picture. */
  svg: string;
  /** The secret in base 32, in groups of four, for typing by hand. */
  secret: string;
}

/** The roles that a person of the staff can have; a test holds them equal to those of lib/access. */
export const STAFF_ROLES = [
  'frontliner', 'complaint_handler', 'supervisor', 'manager', 'regional_manager', 'triage', 'care_center', 'admin', 'auditor',
] as const satisfies readonly Role[];

/** Roles of a branch: what somebody can be on duty as. */
export const DUTY_ROLES = ['frontliner', 'complaint_handler', 'supervisor', 'manager'] as const satisfies readonly Role[];
export type DutyRole = (typeof DUTY_ROLES)[number];

/** `invited`: has not set a password yet. */
export const STAFF_STATES = ['active', 'invited', 'disabled'] as const;
export type StaffState = (typeof STAFF_STATES)[number];

export const STAFF_SORTS = ['name', 'username', 'role', 'branch'] as const;
export type StaffSort = (typeof STAFF_SORTS)[number];

/** What can happen to a person's account, in the words of its history. */
export const STAFF_ACTIONS = ['invited', 'link_made', 'password_set', 'password_changed', 'changed', 'disabled', 'enabled', 'duty_added', 'duty_ended', 'sessions_ended', 'factor_removed'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What an event changed, by name of the field; a null is "none". */
export type StaffFacts = Readonly<Record<string, string | null>>;

/** How long a link for setting the password opens: 72 hours. */
export const LINK_MS = 72 * 3_600_000;

/** A link's token: 32 bytes as base64url. */
export const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Longest duty at another branch: a year. What lasts longer is a change of branch. */
export const DUTY_DAYS = 366;

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;
