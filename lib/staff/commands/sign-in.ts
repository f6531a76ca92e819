import { forgetFailures, noteFailure, secondsToWait } from '@/lib/server/attempt-delay';
import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { hashPassword, verifyPassword } from '@/lib/server/passwords';
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

let decoy: Promise<string> | undefined;
/** A hash that no password has, so that an unknown user costs the same time as a wrong password. */
const decoyHash = () =>
  (decoy ??= hashPassword(`no password ${Math.random()}`).catch((error: Error) => {
    decoy = undefined;
    throw error;
  }));

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
  const right = await verifyPassword(staff?.passwordHash ?? (await decoyHash()), input.password.slice(0, 1_000));
  if (!staff || !staff.active || !right) {
    await recordFailure(db, keys, now, staff?.id ?? null, place.address);
    return { kind: 'refused' };
  }
  return inTransaction(db, { ...SYSTEM_ACTOR, staffId: staff.id }, async (tx) => {
    await forgetFailures(tx, keys);
    const sessionId = await openSession(tx, { staffId: staff.id, now, ...place });
    const actor = { staffId: staff.id, name: staff.name, role: staff.role, chain: staff.branchId ?? 'nation', sessionId, address: place.address };
    await appendAudit(tx, actor, now, [{ action: 'session.sign_in' }]);
    return { kind: 'signed_in', sessionId, staffId: staff.id };
  });
}

async function recordFailure(db: Db, keys: string[], now: Date, staffId: string | null, address: string | null): Promise<void> {
  await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    await noteFailure(tx, keys, now);
    const actor = { staffId, name: 'sign-in', role: 'system', chain: 'nation', sessionId: null, address };
    await appendAudit(tx, actor, now, [{ action: 'session.sign_in_refused' }]);
  });
}
