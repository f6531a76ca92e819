import { checkDigits, groupDigits, type WrongDigits } from './digits';

declare const brand: unique symbol;

/** A JKN card number: 13 digits, kept as text because of its leading zeros. */
export type CardNumber = string & { readonly [brand]: 'CardNumber' };

export const CARD_NUMBER_LENGTH = 13;

/** Begins the numbers of records whose card is not issued yet: beyond every number in use. The migration of service requests gives them. */
const PROVISIONAL = '9999';

/** Whether a number only stands in for a card that is not issued yet: there is no card to scan and no account to pay into. */
export function isProvisionalCard(cardNumber: string): boolean {
  return cardNumber.startsWith(PROVISIONAL);
}

export type CardNumberCheck = { readonly ok: true; readonly cardNumber: CardNumber } | WrongDigits;

/** Reads a card number as typed or scanned; spaces, dots and dashes are tolerated. It has no check digit. */
export function checkCardNumber(text: string): CardNumberCheck {
  const checked = checkDigits(text, CARD_NUMBER_LENGTH);
  return checked.ok ? { ok: true, cardNumber: checked.digits as CardNumber } : checked;
}

/** The card number of the text, or null when it is not one. */
export function parseCardNumber(text: string): CardNumber | null {
  const check = checkCardNumber(text);
  return check.ok ? check.cardNumber : null;
}

/** As people read it aloud: `0001 2345 67890`. */
export function formatCardNumber(cardNumber: string): string {
  return groupDigits(cardNumber, [4, 4]);
}
