import type { PemdaTerms, ReferenceFacts } from '../model';

/** The terms of a policy as facts of its history: the types in one text, in order. */
export function policyFacts({ allowedTypes, outsideArea, letterRequired, cutoffDay, agreementReference, agreementFrom, agreementTo }: PemdaTerms): ReferenceFacts {
  return { allowedTypes: [...allowedTypes].sort().join(' '), outsideArea, letterRequired, cutoffDay: cutoffDay === null ? null : String(cutoffDay), agreementReference, agreementFrom, agreementTo };
}

interface Facility {
  readonly name: string;
  readonly type: string;
  readonly regencyCode: string;
  readonly district: string;
  readonly address: string;
  readonly doctors: number;
}

/** What is known of a facility, as facts of its history. */
export function facilityFacts({ name, type, regencyCode, district, address, doctors }: Facility) {
  return { name, type, regencyCode, district, address, doctors: String(doctors) } satisfies ReferenceFacts;
}

interface Contract {
  readonly from: string;
  readonly to: string | null;
  readonly reference: string;
  readonly doctors: number | null;
}

/** A contract as facts of the facility's history. */
export function contractFacts({ from, to, reference, doctors }: Contract): ReferenceFacts {
  return { contractReference: reference, contractFrom: from, contractTo: to, contractDoctors: doctors === null ? null : String(doctors) };
}

/** The fields that two states of a subject have differently. */
export function changedFields(before: ReferenceFacts, after: ReferenceFacts): string[] {
  return Object.keys(after).filter((field) => (before[field] ?? null) !== (after[field] ?? null));
}
