import type { FacilityType, FktpType } from '@/lib/facilities/model';

/** Kinds of facility, those of primary care first, as they are offered. */
export const PRIMARY_CARE = ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'] as const satisfies readonly FktpType[];
export const KINDS_OF_FACILITY = [...PRIMARY_CARE, 'hospital'] as const satisfies readonly FacilityType[];

/** What the administrator keeps: policies of a local government, a facility with its contracts, a value that changes by decree, a branch. */
export const REFERENCE_KINDS = ['pemda', 'facility', 'value', 'branch'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export const REFERENCE_ACTIONS = [
  'policy_added', 'policy_withdrawn', 'facility_added', 'facility_changed', 'contract_added', 'contract_ended', 'contract_withdrawn', 'value_added', 'value_withdrawn', 'branch_changed',
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

/** One number of a stored value: where it stands in it (`default.waitMinutes`, empty for the value itself) and within which bounds it may be. */
export interface ValuePart {
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** Digits after the point. */
  readonly decimals: number;
}

/** Values that the console edits, number by number. The promises of complaints are not among them: they are a table of rules, not a number. */
export const EDITABLE_VALUES = ['transfer.tenure_months', 'transfer.members_per_doctor', 'contribution.pbpu', 'arrears.max_months', 'rehab.terms', 'adoption.target', 'visit.targets'] as const;
export type EditableValue = (typeof EDITABLE_VALUES)[number];

export function isEditableValue(key: string): key is EditableValue {
  return (EDITABLE_VALUES as readonly string[]).includes(key);
}
