import type { Db, Tx } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

const DAY_MS = 86_400_000;
/** Long enough to answer a question about a sign-in; the audit keeps the sign-in itself. */
const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Deletes sessions that were over and sign-ins that were refused thirty days ago, and counts of failures that are older than a day. May run at any time, and twice. */
export async function sweepSessions(db: Db, now: Date): Promise<{ sessions: number; refusals: number; attempts: number }> {
  const over = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const past = new Date(now.getTime() - DAY_MS);
  const sessions = await inBatches(db, (tx) => tx.$executeRaw`DELETE FROM staff_session WHERE id IN (SELECT id FROM staff_session WHERE COALESCE(revoked_at, expires_at) < ${over} LIMIT ${BATCH})`);
  const refusals = await inBatches(db, (tx) => tx.$executeRaw`DELETE FROM sign_in_refusal WHERE id IN (SELECT id FROM sign_in_refusal WHERE at < ${over} LIMIT ${BATCH})`);
  const attempts = await inTransaction(db, SYSTEM_ACTOR, (tx) => tx.$executeRaw`DELETE FROM sign_in_attempt WHERE last_at < ${past}`);
  return { sessions, refusals, attempts };
}

async function inBatches(db: Db, batch: (tx: Tx) => Promise<number>): Promise<number> {
  let all = 0;
  for (let deleted = BATCH; deleted === BATCH; all += deleted) deleted = await inTransaction(db, SYSTEM_ACTOR, batch);
  return all;
}
