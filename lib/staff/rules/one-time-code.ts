import { HOTP, Secret, TOTP } from 'otpauth';

/** Codes change every 30 seconds and have 6 digits: what every authenticator app does (RFC 6238 with its defaults). */
export const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one that are taken too, for clocks that are not set well (RFC 6238, 5.2). */
const WINDOW = 1;
const ISSUER = 'Loket';

/** The number of the 30-second step in which an instant lies. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1_000 / STEP_SECONDS);

/** The code of a step. `secret` in base 32. */
export function codeOfStep(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: step, digits: DIGITS });
}

/** The step whose code this is, at most one away from the present one; null when it is none of these, or one that was taken already (`lastStep` or before). */
export function takenStep(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  // The library throws at signs that take more than a byte.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const present = stepOf(at);
  const delta = HOTP.validate({ token: code, secret: Secret.fromBase32(secret), counter: present, window: WINDOW, digits: DIGITS });
  if (delta === null) return null;
  const step = present + delta;
  return lastStep === null || step > lastStep ? step : null;
}

/** The next step whose code would be taken now; null when all of these are used up and the person has to wait. */
export function nextStep(at: Date, lastStep: number | null): number | null {
  const present = stepOf(at);
  const step = lastStep === null ? present : Math.max(present, lastStep + 1);
  return step <= present + WINDOW ? step : null;
}

/** The address that an authenticator app reads from the picture. `secret` in base 32. */
export function otpauthAddress(secret: string, username: string): string {
  return new TOTP({ issuer: ISSUER, label: username, secret: Secret.fromBase32(secret), digits: DIGITS, period: STEP_SECONDS }).toString();
}

/** A new secret of 160 bits from `bytes` (20 of chance), in base 32. Source of the length: RFC 4226, 4 (R6). */
export function secretOfBytes(bytes: Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}
