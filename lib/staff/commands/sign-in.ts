import { hash, verify } from '@node-rs/argon2';
import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

export interface SignInInput {
  username: string;
  password: string;
}

export interface SignInPlace {
  address: string | null;
  userAgent: string | null;
}

/** Failures after which an account or address has to wait, and how long: 2, 4, 8 ... seconds, at most 60. */
const FREE_FAILURES = 5;
const waitMs = (failures: number) => (failures < FREE_FAILURES ? 0 : Math.min(60_000, 2_000 * 2 ** (failures - FREE_FAILURES)));

let decoy: Promise<string> | undefined;
/** A hash that no password has, so that an unknown user costs the same time as a wrong password. */
const decoyHash = () => (decoy ??= hash(`no password ${Math.random()}`));

export type SignInOutcome = { kind: 'signed_in'; sessionId: string; staffId: string } | { kind: 'refused' } | { kind: 'wait'; seconds: number };

/** Checks the password and opens a session. Unknown user, wrong password and disabled account look the same. Audited either way. */
export async function signIn(db: Db, input: SignInInput, place: SignInPlace, now: Date): Promise<SignInOutcome> {
  const username = input.username.trim().toLowerCase().slice(0, 64);
  const keys = [`account:${username}|${place.address ?? '-'}`];
  const wait = await secondsToWait(db, keys, now);
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const staff = username.includes('\0') ? null : await db.staff.findUnique({
    where: { username },
    select: { id: true, name: true, role: true, branchId: true, active: true, passwordHash: true },
  });
  const right = await verify(staff?.passwordHash ?? (await decoyHash()), input.password.slice(0, 1_000)).catch(() => false);
  if (!staff || !staff.active || !right) {
    await recordFailure(db, keys, now, staff?.id ?? null, place.address);
    return { kind: 'refused' };
  }
  return inTransaction(db, { ...SYSTEM_ACTOR, staffId: staff.id }, async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { key: { in: keys } } });
    const sessionId = await openSession(tx, { staffId: staff.id, now, ...place });
    const actor = { staffId: staff.id, name: staff.name, role: staff.role, chain: staff.branchId ?? 'nation', sessionId, address: place.address };
    await appendAudit(tx, actor, now, [{ action: 'session.sign_in' }]);
    return { kind: 'signed_in', sessionId, staffId: staff.id };
  });
}

async function secondsToWait(db: Db, keys: string[], now: Date): Promise<number> {
  const attempts = await db.signInAttempt.findMany({ where: { key: { in: keys } } });
  const until = Math.max(0, ...attempts.map((attempt) => attempt.lastAt.getTime() + waitMs(attempt.failures)));
  return Math.max(0, Math.ceil((until - now.getTime()) / 1_000));
}

async function recordFailure(db: Db, keys: string[], now: Date, staffId: string | null, address: string | null): Promise<void> {
  await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    for (const key of keys) {
      await tx.$executeRaw`INSERT INTO sign_in_attempt (key, failures, last_at) VALUES (${key}, 1, ${now})
        ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN sign_in_attempt.last_at < ${new Date(now.getTime() - 15 * 60_000)} THEN 1
          ELSE sign_in_attempt.failures + 1 END, last_at = EXCLUDED.last_at`;
    }
    const actor = { staffId, name: 'sign-in', role: 'system', chain: 'nation', sessionId: null, address };
    await appendAudit(tx, actor, now, [{ action: 'session.sign_in_refused' }]);
  });
}
