import type { Db, Tx } from './db';
import { inTransaction, SYSTEM_ACTOR } from './transaction';

/** Failures that cost nothing; after them 2, 4, 8 ... seconds, at most 60, which slows guessing and locks nobody out. */
const FREE_FAILURES = 5;
const waitMs = (failures: number) => (failures < FREE_FAILURES ? 0 : Math.min(60_000, 2_000 * 2 ** (failures - FREE_FAILURES)));
/** After so long without another failure the count begins anew. */
const FORGOTTEN_MS = 15 * 60_000;

/**
 * Begins an attempt under these keys: 0 when it may go ahead, else the seconds until another is heard. It counts as a failure until `forgetFailures` says that it was none,
 * and attempts under one key come one after another: however many are sent at the same instant, no more get through than one after another would.
 */
export function takeAttempt(db: Db, keys: readonly string[], now: Date): Promise<number> {
  const sorted = [...keys].sort();
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS);
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    for (const key of sorted) await tx.$executeRaw`INSERT INTO sign_in_attempt (key, failures, last_at) VALUES (${key}, 0, ${now}) ON CONFLICT DO NOTHING`;
    const rows = await tx.$queryRaw<{ failures: number; last_at: Date }[]>`SELECT failures, last_at FROM sign_in_attempt WHERE key = ANY (${sorted}) ORDER BY key FOR UPDATE`;
    const until = Math.max(...rows.map(({ failures, last_at }) => last_at.getTime() + waitMs(failures)));
    const seconds = Math.max(0, Math.ceil((until - now.getTime()) / 1_000));
    if (seconds > 0) return seconds;
    await tx.$executeRaw`UPDATE sign_in_attempt SET failures = CASE WHEN last_at < ${forgotten} THEN 1 ELSE failures + 1 END, last_at = ${now} WHERE key = ANY (${sorted})`;
    return 0;
  });
}

/** After a success: the next failure is the first. */
export async function forgetFailures(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { key: { in: [...keys] } } });
}
