import type { FacilityType, FktpType } from '@/lib/facilities/model';

/** Kinds of facility, those of primary care first, as they are offered. */
export const PRIMARY_CARE = ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'] as const satisfies readonly FktpType[];
export const KINDS_OF_FACILITY = [...PRIMARY_CARE, 'hospital'] as const satisfies readonly FacilityType[];

/** What the administrator keeps: policies of a local government, a facility with its contracts, a value that changes by decree, a branch. */
export const REFERENCE_KINDS = ['pemda', 'facility', 'value', 'branch'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export const REFERENCE_ACTIONS = [
  'policy_added', 'policy_withdrawn', 'facility_added', 'facility_changed', 'contract_added', 'contract_ended', 'contract_withdrawn', 'value_added', 'value_withdrawn', 'branch_changed',
  'branch_added', 'regency_added', 'government_added',
] as const;
export type ReferenceAction = (typeof REFERENCE_ACTIONS)[number];

/** Facts of a subject by field, as texts: what its history keeps before and after a change. Types of facility stand in one text, a space between them. */
export type ReferenceFacts = Readonly<Record<string, string | null>>;

export const OUTSIDE_AREA = ['allowed', 'needs_approval', 'refused'] as const;
export const LETTERS = ['none', 'dinkes', 'dinsos'] as const;
export const CERTAINTIES = ['H', 'M', 'L'] as const;

/** Terms of a policy of a local government, as they are entered. Dates are `YYYY-MM-DD`. */
export interface PemdaTerms {
  readonly allowedTypes: readonly string[];
  readonly outsideArea: string;
  readonly letterRequired: string;
  readonly cutoffDay: number | null;
  readonly agreementReference: string | null;
  readonly agreementFrom: string | null;
  readonly agreementTo: string | null;
}

/**
 * One number of a stored value: where it stands in it (`default.waitMinutes`, empty for the value itself) and within which bounds it may be. Where
 * there are `choices`, it says which of them: 0 for the first.
 */
export interface ValuePart {
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** Digits after the point. */
  readonly decimals: number;
  readonly choices?: readonly string[];
}

/** In what a time is promised: so much working time, until closing of the day, so many working days; where nothing need be promised, `none`. */
export const ALLOWANCE_UNITS = ['minutes', 'same_day', 'days', 'none'] as const;
export type AllowanceUnit = (typeof ALLOWANCE_UNITS)[number];

/** What is put together to a stored value: one fact of its history each, entered as one part, or as unit and amount. */
export type ValuePiece =
  | { readonly kind: 'number'; readonly path: string; readonly min: number; readonly max: number; readonly decimals: number; readonly optional?: true }
  | { readonly kind: 'flag'; readonly path: string }
  | { readonly kind: 'word'; readonly path: string; readonly words: readonly string[] }
  | { readonly kind: 'allowance'; readonly path: string; readonly units: readonly AllowanceUnit[]; readonly mostMinutes: number; readonly mostDays: number };

/** Values that the console edits, part by part. */
export const EDITABLE_VALUES = [
  'transfer.tenure_months', 'transfer.members_per_doctor', 'contribution.pbpu', 'arrears.max_months', 'rehab.terms', 'adoption.target', 'visit.targets',
  'calendar.joint_leave_works', 'complaint.clocks', 'complaint.calls',
] as const;
export type EditableValue = (typeof EDITABLE_VALUES)[number];

export function isEditableValue(key: string): key is EditableValue {
  return (EDITABLE_VALUES as readonly string[]).includes(key);
}

/** Values by which the due instants of complaints are counted: a new one makes every process read the calendar anew, and has its consequence counted before. */
export const CLOCK_VALUES = ['calendar.joint_leave_works', 'complaint.clocks'] as const satisfies readonly EditableValue[];
export type ClockValue = (typeof CLOCK_VALUES)[number];

export function isClockValue(key: string): key is ClockValue {
  return (CLOCK_VALUES as readonly string[]).includes(key);
}

/** Zones of the offices, from west to east. */
export const OFFICE_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
