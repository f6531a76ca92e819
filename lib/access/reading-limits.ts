/** What is counted: a search, the opening of a member (record, form, paper), a number shown in full. */
export const READING_KINDS = ['search', 'opening', 'reveal'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/**
 * How much one person may read in an hour of the clock. Invented policy (no source names a number): a desk serves about 15 people an hour, a
 * search as one types sends several, a service opens record, form and paper; each limit lies at several times of that.
 */
export const READING_LIMITS: Readonly<Record<ReadingKind, number>> = { search: 600, opening: 240, reveal: 30 };

/** How far an installation may raise them (LOKET_READING_FACTOR): nowhere can they be switched off. */
export const MOST_READING_FACTOR = 5;
/** In demo mode, where the clock of a test stands still and one account does the work of many. */
export const MOST_READING_FACTOR_DEMO = 1_000;

const HOUR_MS = 3_600_000;

/** The hour of the clock in which an instant lies, and the instant at which counting begins anew. */
export function hourOf(at: Date): { from: Date; until: Date } {
  const from = Math.floor(at.getTime() / HOUR_MS) * HOUR_MS;
  return { from: new Date(from), until: new Date(from + HOUR_MS) };
}
