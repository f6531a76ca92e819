/** What the caller may ask for, and what kind of knowledge it is. The number that was dialled proves nothing, and health is never asked. */
export const IDENTITY_FACTORS = {
  nik: 'number',
  card_number: 'number',
  family_card: 'number',
  birth_date: 'birth',
  address: 'address',
  facility: 'facility',
  family_member: 'family',
  reporter_name: 'reporter',
  complaint_number: 'complaint',
} as const;
export type IdentityFactor = keyof typeof IDENTITY_FACTORS;
export const IDENTITY_FACTOR_KEYS = Object.keys(IDENTITY_FACTORS) as IdentityFactor[];
/** Where the complaint is about no known member there is nothing else to ask: the reporter's own name and the number of the complaint. */
export const REPORTER_FACTORS = ['reporter_name', 'complaint_number'] as const satisfies readonly IdentityFactor[];
/** Whoever answers the telephone: what is asked is the member's data, also of a reporter who is not the member. */
export const MEMBER_FACTORS = IDENTITY_FACTOR_KEYS.filter((factor) => !(REPORTER_FACTORS as readonly IdentityFactor[]).includes(factor));

/** Factors of different kinds that must agree. */
export const FACTORS_NEEDED = 2;
/** Answers that may be wrong before the call ends: one slip of the tongue. */
export const WRONG_ANSWERS_ALLOWED = 1;

export interface FactorCheck {
  readonly factor: IdentityFactor;
  readonly agrees: boolean;
}

/** `unfinished`: ask for one of `open`. `failed`: say nothing about the complaint and end the call. */
export type IdentityDecision =
  | { readonly outcome: 'verified'; readonly factors: readonly IdentityFactor[] }
  | { readonly outcome: 'unfinished'; readonly missing: number; readonly open: readonly IdentityFactor[] }
  | { readonly outcome: 'failed'; readonly wrong: readonly IdentityFactor[] };

/**
 * Whether the person on the telephone is the member: two factors of different kinds agree, and at most one answer was wrong. `known` are
 * the factors that can be asked at all; when those that are left cannot reach two kinds any more, the check has failed.
 */
export function decideIdentity(checks: readonly FactorCheck[], known: readonly IdentityFactor[] = MEMBER_FACTORS): IdentityDecision {
  const wrong = distinct(checks.filter(({ agrees }) => !agrees).map(({ factor }) => factor));
  if (checks.filter(({ agrees }) => !agrees).length > WRONG_ANSWERS_ALLOWED) return { outcome: 'failed', wrong };
  // Who guesses until it fits knows nothing: a factor that was answered wrong once does not count any more.
  const right = distinct(checks.map(({ factor }) => factor)).filter((factor) => !wrong.includes(factor));
  const kinds = new Set(right.map((factor) => IDENTITY_FACTORS[factor]));
  if (kinds.size >= FACTORS_NEEDED) return { outcome: 'verified', factors: right };
  const asked = new Set(checks.map(({ factor }) => factor));
  const open = known.filter((factor) => !asked.has(factor) && !kinds.has(IDENTITY_FACTORS[factor]));
  const missing = FACTORS_NEEDED - kinds.size;
  if (new Set(open.map((factor) => IDENTITY_FACTORS[factor])).size < missing) return { outcome: 'failed', wrong };
  return { outcome: 'unfinished', missing, open };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
