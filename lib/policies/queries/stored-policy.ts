import { fromDbDate } from '@/lib/values/calendar-date';
import type { PemdaTerms } from '../model';

interface Row {
  allowedTypes: string[];
  outsideArea: string;
  letterRequired: string;
  cutoffDay: number | null;
  agreementReference: string | null;
  agreementFrom: Date | null;
  agreementTo: Date | null;
}

/** The terms of a stored policy. */
export function termsOf({ allowedTypes, outsideArea, letterRequired, cutoffDay, agreementReference, agreementFrom, agreementTo }: Row): PemdaTerms {
  return { allowedTypes, outsideArea, letterRequired, cutoffDay, agreementReference, agreementFrom: agreementFrom && fromDbDate(agreementFrom), agreementTo: agreementTo && fromDbDate(agreementTo) };
}
