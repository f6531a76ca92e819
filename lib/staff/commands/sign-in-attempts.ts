import type { Db, Tx } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { delayMs, FAILURES_LAST_MS, PER_ACCOUNT, PER_ADDRESS, PER_CODES, type DelayPolicy } from '../rules/attempt-delay';

/** What one try is counted under, with the delays that belong to it. */
export interface AttemptKey {
  key: string;
  policy: DelayPolicy;
  /** A right sign-in forgives these failures; the others go away with time alone. */
  forgiven: boolean;
}

/** A try that was counted as a failure before anybody knew what it is; `before` is the last failure's moment, to give it back. */
export interface CountedTry {
  keys: readonly { key: AttemptKey; before: Date }[];
}

/**
 * A try is counted for the account at this address, and for the address. Not for the account alone: then a stranger who types wrong passwords
 * somewhere else could keep its owner out of work. The address counts whatever the account, or one machine could try one password with every account;
 * its number of free failures is high and its delay short because a whole office stands behind one address (NAT), and a morning's slips of thirty people
 * must not keep them waiting. A right sign-in does not forgive what the address did: else whoever has one account could begin anew at will.
 * Where nobody tells the address there is no key for it: all people would share it.
 */
export function attemptKeys(username: string, address: string | null): AttemptKey[] {
  const account = { key: `account:${username}|${address ?? '-'}`, policy: PER_ACCOUNT, forgiven: true };
  return address === null ? [account] : [account, { key: `address:${address}`, policy: PER_ADDRESS, forgiven: false }];
}

/**
 * The codes of one account, from all addresses at which it was not signed in lately. Only who knows the password gets so far; without this a million codes
 * could be tried from a thousand addresses. The owner's own desk is not among them, so it delays nobody at work.
 */
export const codesKey = (staffId: string): AttemptKey => ({ key: `codes:${staffId}`, policy: PER_CODES, forgiven: false });

/**
 * Counts a try as a failure and says so, or gives the seconds to wait and counts nothing. Counted before anything is looked at, under a lock: a hundred tries
 * sent at once are a hundred tries. `at` is the passing time.
 */
export function countTry(db: Db, keys: readonly AttemptKey[], at: Date): Promise<CountedTry | { seconds: number }> {
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const counted: { key: AttemptKey; before: Date; failures: number }[] = [];
    let until = 0;
    for (const key of keys) {
      const [row] = await tx.$queryRaw<{ failures: number; last_at: Date }[]>`INSERT INTO sign_in_attempt (key, failures, last_at) VALUES (${key.key}, 0, ${at})
        ON CONFLICT (key) DO UPDATE SET failures = sign_in_attempt.failures RETURNING failures, last_at`;
      const last = row?.last_at ?? at;
      const failures = at.getTime() - last.getTime() > FAILURES_LAST_MS ? 0 : (row?.failures ?? 0);
      until = Math.max(until, failures === 0 ? 0 : last.getTime() + delayMs(failures, key.policy));
      counted.push({ key, before: last, failures });
    }
    if (until > at.getTime()) return { seconds: Math.ceil((until - at.getTime()) / 1_000) };
    for (const { key, failures } of counted) await tx.$executeRaw`UPDATE sign_in_attempt SET failures = ${failures + 1}, last_at = ${at} WHERE key = ${key.key}`;
    return { keys: counted };
  });
}

/** The try was none: it counts no more, and what failed before it stays. */
export async function takeBackTry(tx: Tx, { keys }: CountedTry): Promise<void> {
  for (const { key, before } of keys) {
    await tx.$executeRaw`UPDATE sign_in_attempt SET failures = GREATEST(failures - 1, 0), last_at = ${before} WHERE key = ${key.key}`;
  }
}

/** The person is who they say: their own failures are forgotten. The rows are taken in the order in which they are counted, or two people's sign-ins would wait for each other. */
export async function forgiveTries(tx: Tx, { keys }: CountedTry): Promise<void> {
  for (const counted of keys) {
    if (counted.key.forgiven) await tx.signInAttempt.deleteMany({ where: { key: counted.key.key } });
    else await takeBackTry(tx, { keys: [counted] });
  }
}
