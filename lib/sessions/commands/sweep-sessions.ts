import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

const DAY_MS = 86_400_000;
/** Long enough to answer a question about a sign-in; the audit keeps the sign-in itself. */
const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Deletes sessions that were over thirty days ago and failed attempts that are older than a day. May run at any time, and twice. */
export async function sweepSessions(db: Db, now: Date): Promise<{ sessions: number; attempts: number }> {
  const over = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const past = new Date(now.getTime() - DAY_MS);
  const batch = () =>
    inTransaction(db, SYSTEM_ACTOR, (tx) =>
      tx.$executeRaw`DELETE FROM staff_session WHERE id IN (SELECT id FROM staff_session WHERE COALESCE(revoked_at, expires_at) < ${over} LIMIT ${BATCH})`);
  let sessions = 0;
  for (let deleted = BATCH; deleted === BATCH; sessions += deleted) deleted = await batch();
  const attempts = await inTransaction(db, SYSTEM_ACTOR, (tx) => tx.$executeRaw`DELETE FROM sign_in_attempt WHERE last_at < ${past}`);
  return { sessions, attempts };
}
