import { RECOVERY_ALPHABET } from '../model';

const SIGNS = 16;
const GROUP = 4;

/** A recovery code from 10 bytes of chance (80 bits), without its hyphens. */
export function recoveryCodeOfBytes(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, (SIGNS * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: SIGNS }, (_, index) => RECOVERY_ALPHABET[Number((bits >> BigInt(5 * (SIGNS - 1 - index))) & 31n)]).join('');
}

/** In groups of four, for paper. */
export function groupRecoveryCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** A typed recovery code as it was made: any case, spaces and hyphens, O for 0, I and L for 1. Null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === SIGNS && [...code].every((sign) => RECOVERY_ALPHABET.includes(sign)) ? code : null;
}
