/** Signs that nobody takes for another one when reading a code from a screen: no 0/O, 1/I/L, 5/S, 8/B. */
export const PAIRING_ALPHABET = '234679ACDEFGHJKMNPQRTUVWXYZ';
export const PAIRING_LENGTH = 8;

/** A code of 8 signs (27^8 = 2.8e11) from random bytes; 16 are enough. */
export function codeOfBytes(bytes: Uint8Array): string {
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let code = '';
  for (let place = 0; place < PAIRING_LENGTH; place += 1) {
    code += PAIRING_ALPHABET[Number(rest % BigInt(PAIRING_ALPHABET.length))];
    rest /= BigInt(PAIRING_ALPHABET.length);
  }
  return code;
}

/** As it is read aloud and typed: `ACDE-2346`. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
