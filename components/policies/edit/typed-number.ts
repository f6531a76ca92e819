/** A number that cannot be one: every schema and rule refuses it beside its field. */
export const UNREADABLE = -1;

/** The number that was typed, with a comma or a point before its decimals; `UNREADABLE` for anything else. */
export function typedNumber(text: string): number {
  const plain = text.trim();
  return /^\d{1,9}([.,]\d{1,4})?$/.test(plain) ? Number(plain.replace(',', '.')) : UNREADABLE;
}

/** The same, where an empty field means that there is none. */
export function optionalNumber(text: string): number | null {
  return text.trim() === '' ? null : typedNumber(text);
}
