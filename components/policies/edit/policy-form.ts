import { PRIMARY_CARE, type PemdaTerms } from '@/lib/policies/model';
import type { PemdaPolicyRow } from '@/lib/policies/queries/read-policies';
import { optionalNumber } from './typed-number';

type Texts = Record<'governmentId' | 'name' | 'from' | 'outsideArea' | 'letterRequired' | 'cutoffDay' | 'agreementReference' | 'agreementFrom' | 'agreementTo' | 'reason', string>;

/** What stands in the form of a policy. Regencies are numbered as they stand on the screen: their codes hold a point. */
export type PolicyValues = Texts & Record<(typeof PRIMARY_CARE)[number], boolean> & Record<`regency${number}`, boolean>;

/** The terms that stand in the form. */
export function termsIn(values: PolicyValues): PemdaTerms {
  return {
    allowedTypes: PRIMARY_CARE.filter((type) => values[type]), outsideArea: values.outsideArea, letterRequired: values.letterRequired, cutoffDay: optionalNumber(values.cutoffDay),
    agreementReference: orNone(values.agreementReference), agreementFrom: orNone(values.agreementFrom), agreementTo: orNone(values.agreementTo),
  };
}

/** The form as it opens: filled with the version that the new one follows, if there is one. */
export function valuesOf(before: PemdaPolicyRow | undefined, from: string, regencies: number): PolicyValues {
  return {
    ...(Object.fromEntries(PRIMARY_CARE.map((type) => [type, before?.allowedTypes.includes(type) ?? false])) as Record<(typeof PRIMARY_CARE)[number], boolean>),
    ...(Object.fromEntries(Array.from({ length: regencies }, (_, index) => [`regency${index}`, regencies === 1])) as Record<`regency${number}`, boolean>),
    governmentId: '', name: '', from, outsideArea: before?.outsideArea ?? 'needs_approval', letterRequired: before?.letterRequired ?? 'none', cutoffDay: before?.cutoffDay?.toString() ?? '',
    agreementReference: before?.agreement?.reference ?? '', agreementFrom: before?.agreement?.from ?? '', agreementTo: before?.agreement?.to ?? '', reason: '',
  };
}

/** The terms of a version on record. */
export function storedTerms({ allowedTypes, outsideArea, letterRequired, cutoffDay, agreement }: PemdaPolicyRow): PemdaTerms {
  return { allowedTypes, outsideArea, letterRequired, cutoffDay, agreementReference: agreement?.reference ?? null, agreementFrom: agreement?.from ?? null, agreementTo: agreement?.to ?? null };
}

const orNone = (text: string) => (text.trim() === '' ? null : text.trim());
