import { groupDigits } from './digits';

const BULLET = '•';

/** Bullets, asterisks, blocks and ellipses of any script that stand for a hidden character. */
const MASK_CHARACTER = /[*\u00B7\u2022\u2024-\u2027\u204E\u2217\u2219\u22C5\u25A0\u25AA\u25CB\u25CF\u25E6\u2588\u2591-\u2593\u2605\u2606\u2731\u2B24\u2B1B\uFE61\uFF0A]/;

/** Where a masked number stands: in a person's record the beginning helps to compare, in a list only the end is shown. */
export type MaskForm = 'record' | 'list';

/**
 * A NIK as shown (DOMAIN "Identifiers"): `1871 •••• •••• 0012` in a record, `•••• 0012` in a list. A number of another length than
 * 16, which is not shown as one, keeps its last 4 digits only.
 */
export function maskNik(nik: string, form: MaskForm): string {
  if (form === 'list' || nik.length !== 16) return maskToLast4(nik);
  return groupDigits(nik.slice(0, 4) + BULLET.repeat(8) + nik.slice(12), [4, 4, 4]);
}

/** A family-card number as shown: the same rule as a NIK. */
export function maskFamilyCardNumber(familyCardNumber: string, form: MaskForm): string {
  return maskNik(familyCardNumber, form);
}

/** A card number as shown everywhere: `•••• 2731`. */
export function maskCardNumber(cardNumber: string): string {
  return maskToLast4(cardNumber);
}

/** A virtual account as shown everywhere: `•••• 2731`. */
export function maskVirtualAccount(account: string): string {
  return maskToLast4(account);
}

/** A telephone number as shown everywhere: `•••• 7890`. */
export function maskPhone(phone: string): string {
  return maskToLast4(phone);
}

/** True when the text of an identity field carries a mask: such a value must never be saved over the real one. Not meant for prose. */
export function isMasked(text: string): boolean {
  return MASK_CHARACTER.test(text);
}

// Fewer than 8 characters are hidden whole: their last 4 would be most of them.
function maskToLast4(text: string): string {
  const hidden = BULLET.repeat(4);
  return text.length < 8 ? hidden : `${hidden} ${text.slice(-4)}`;
}
