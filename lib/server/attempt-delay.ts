import type { Db, Tx } from './db';

/** Failures that cost nothing; after them 2, 4, 8 ... seconds, at most 60, which slows guessing and locks nobody out. */
const FREE_FAILURES = 5;
const waitMs = (failures: number) => (failures < FREE_FAILURES ? 0 : Math.min(60_000, 2_000 * 2 ** (failures - FREE_FAILURES)));
/** After so long without another failure the count begins anew. */
const FORGOTTEN_MS = 15 * 60_000;

/** Seconds until another try under any of these keys is heard; 0 for at once. */
export async function secondsToWait(db: Db, keys: readonly string[], now: Date): Promise<number> {
  const attempts = await db.signInAttempt.findMany({ where: { key: { in: [...keys] } } });
  const until = Math.max(0, ...attempts.map((attempt) => attempt.lastAt.getTime() + waitMs(attempt.failures)));
  return Math.max(0, Math.ceil((until - now.getTime()) / 1_000));
}

/** Counts a failure under each of these keys. */
export async function noteFailure(tx: Tx, keys: readonly string[], now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS);
  for (const key of keys) {
    await tx.$executeRaw`INSERT INTO sign_in_attempt (key, failures, last_at) VALUES (${key}, 1, ${now})
      ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN sign_in_attempt.last_at < ${forgotten} THEN 1 ELSE sign_in_attempt.failures + 1 END, last_at = EXCLUDED.last_at`;
  }
}

/** After a success: the next failure is the first. */
export async function forgetFailures(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { key: { in: [...keys] } } });
}
