import { maskEmail } from '@/lib/members';
import { MASKED_FIELDS, REQUEST_FIELDS, type RequestField } from '@/lib/requests/model';
import type { Values } from '@/lib/requests/rules/facts';
import { maskFamilyCardNumber, maskNik, maskPhone } from '@/lib/values/mask';

/** One change as a screen shows it: masked where the field is, null where there is no value. */
export interface ShownChange {
  field: RequestField;
  before: string | null;
  after: string | null;
  masked: boolean;
}

const MASKS = { nik: (value: string) => maskNik(value, 'record'), familyCard: (value: string) => maskFamilyCardNumber(value, 'record'), phone: maskPhone, email: maskEmail };

/** The changes of a request in the order of the fields. `names` gives the names of regencies, which are stored as codes. */
export function shownChanges(before: Values, after: Values, names: ReadonlyMap<string, string>): ShownChange[] {
  return REQUEST_FIELDS.filter((field) => field in after).map((field) => ({
    field,
    before: shown(field, before[field] ?? null, names),
    after: shown(field, after[field] ?? null, names),
    masked: (MASKED_FIELDS as readonly RequestField[]).includes(field),
  }));
}

function shown(field: RequestField, value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  if (field === 'regencyCode') return names.get(value) ?? value;
  return field in MASKS ? MASKS[field as keyof typeof MASKS](value) : value;
}
