/** How many recovery codes an account gets at once. */
export const RECOVERY_CODES = 10;
/** From fewer than these on the person is asked to make new ones. */
export const FEW_RECOVERY_CODES = 3;

/** Signs of a recovery code: Crockford's base 32 without I, L, O and U, which hands and eyes mistake. */
export const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What proves a person within their session: the code of the telephone (or a recovery code), or the password where there is none. */
export type Proof = 'code' | 'password';

/** How an account stands with its second factor. */
export interface SecondFactorState {
  /** ISO instant of the confirmation; null: off. */
  since: string | null;
  /** The installation wants one of everybody. */
  required: boolean;
  /** This session can do nothing else before it is set up. */
  pending: boolean;
  /** Recovery codes that still work; null while the factor is off. */
  recoveryLeft: number | null;
  /** A secret that waits for its first code. */
  enrolment: Enrolment | null;
}

export interface Enrolment {
  /** The otpauth address as an SVG picture. */
  svg: string;
  /** The secret in base 32, in groups of four, for typing by hand. */
  secret: string;
}
