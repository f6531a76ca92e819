import type { CardNumber } from './card-number';
import { bareDigits, groupDigits } from './digits';

/** Mandiri has a prefix of its own, all other banks share one. */
export type VirtualAccountBank = 'mandiri' | 'other';

/** DOMAIN "Identifiers": prefix by bank, then the last 11 digits of the card number. */
export const VIRTUAL_ACCOUNT_PREFIXES = { mandiri: '89888', other: '88888' } as const satisfies Record<VirtualAccountBank, string>;

export const VIRTUAL_ACCOUNT_LENGTH = 16;
const CARD_DIGITS = 11;

/** The virtual account to which the contribution of a card is paid at a bank. */
export function virtualAccount(cardNumber: CardNumber, bank: VirtualAccountBank): string {
  return VIRTUAL_ACCOUNT_PREFIXES[bank] + cardNumber.slice(-CARD_DIGITS);
}

/**
 * What a virtual account tells: the bank and the last 11 of the 13 digits of the card, and the card that those belong to in
 * practice, since card numbers begin with two zeros. Null when the text is no virtual account.
 */
export function readVirtualAccount(
  text: string,
): { readonly bank: VirtualAccountBank; readonly cardEnding: string; readonly likelyCardNumber: CardNumber } | null {
  const digits = bareDigits(text);
  if (digits === null || digits.length !== VIRTUAL_ACCOUNT_LENGTH) return null;
  const cardEnding = digits.slice(-CARD_DIGITS);
  const likelyCardNumber = `00${cardEnding}` as CardNumber;
  if (digits.startsWith(VIRTUAL_ACCOUNT_PREFIXES.mandiri)) return { bank: 'mandiri', cardEnding, likelyCardNumber };
  if (digits.startsWith(VIRTUAL_ACCOUNT_PREFIXES.other)) return { bank: 'other', cardEnding, likelyCardNumber };
  return null;
}

/** As people type it at a cash machine: prefix, then the rest in groups: `88888 0123 4567 890`. */
export function formatVirtualAccount(account: string): string {
  return groupDigits(account, [5, 4, 4]);
}
