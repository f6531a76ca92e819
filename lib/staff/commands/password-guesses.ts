import type { Db } from '@/lib/server/db';

/** Wrong answers after which somebody at an open session has to wait: 2, 4, 8 ... seconds, at most a minute; forgotten after a quarter of an hour. */
const FREE = 5;
const FORGOTTEN_MS = 15 * 60_000;
const waitMs = (failures: number) => (failures < FREE ? 0 : Math.min(60_000, 2_000 * 2 ** (failures - FREE)));
const keyOf = (staffId: string) => `password:${staffId}`;

/** Seconds to wait before the own password may be asked again; 0 when it may. */
export async function secondsToWait(db: Db, staffId: string, now: Date): Promise<number> {
  const attempt = await db.signInAttempt.findUnique({ where: { key: keyOf(staffId) } });
  return attempt === null ? 0 : Math.max(0, Math.ceil((attempt.lastAt.getTime() + waitMs(attempt.failures) - now.getTime()) / 1_000));
}

/** Counts a wrong answer. */
export async function countWrongPassword(db: Db, staffId: string, now: Date): Promise<void> {
  await db.$executeRaw`INSERT INTO sign_in_attempt (key, failures, last_at) VALUES (${keyOf(staffId)}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN sign_in_attempt.last_at < ${new Date(now.getTime() - FORGOTTEN_MS)} THEN 1
      ELSE sign_in_attempt.failures + 1 END, last_at = EXCLUDED.last_at`;
}

/** Forgets them after a right one. */
export async function forgetWrongPasswords(db: Pick<Db, 'signInAttempt'>, staffId: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key: keyOf(staffId) } });
}
