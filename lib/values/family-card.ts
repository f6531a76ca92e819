import { checkDigits, groupDigits, type WrongDigits } from './digits';

declare const brand: unique symbol;

/** The number of a family card (kartu keluarga, KK): 16 digits. */
export type FamilyCardNumber = string & { readonly [brand]: 'FamilyCardNumber' };

export const FAMILY_CARD_LENGTH = 16;

export type FamilyCardCheck = { readonly ok: true; readonly familyCardNumber: FamilyCardNumber } | WrongDigits;

/** Reads a family-card number; spaces, dots and dashes are tolerated. Only its length is known for certain (DOMAIN: H/M). */
export function checkFamilyCardNumber(text: string): FamilyCardCheck {
  const checked = checkDigits(text, FAMILY_CARD_LENGTH);
  return checked.ok ? { ok: true, familyCardNumber: checked.digits as FamilyCardNumber } : checked;
}

/** The family-card number of the text, or null when it is not one. */
export function parseFamilyCardNumber(text: string): FamilyCardNumber | null {
  const check = checkFamilyCardNumber(text);
  return check.ok ? check.familyCardNumber : null;
}

/** As people read it aloud: `1871 0512 0315 0007`. */
export function formatFamilyCardNumber(familyCardNumber: string): string {
  return groupDigits(familyCardNumber, [4, 4, 4]);
}
