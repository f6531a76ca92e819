import { randomUUID } from 'node:crypto';
import { steppedUp, type Bench } from '@/lib/server/testing/callers';
import { findSessionActor } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import type { Outcome } from '@/lib/server/outcome';
import { unsealSecret } from '../commands/prove-factor';
import { beginSecondFactor, confirmSecondFactor } from '../commands/second-factor';
import { codeOfStep, stepOf } from '../rules/one-time-code';

/** The value of an outcome that has to be done. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** An account with a second factor, as its owner knows it. */
export interface Enrolled {
  username: string;
  staffId: string;
  /** What the telephone shows at an instant. */
  codeAt: (at: Date) => string;
  recovery: string[];
}

/** A new account like an existing one, enrolled at `now` through the use cases; the code that confirmed it is used up. */
export async function enrol(bench: Bench, like: string, now: Date): Promise<Enrolled> {
  const username = await bench.another(like);
  const caller = steppedUp(await bench.as(username, now));
  must(await beginSecondFactor(caller, {}, randomUUID()));
  const secret = await waitingSecret(bench, caller);
  const { codes } = must(await confirmSecondFactor(caller, { code: codeOfStep(secret, stepOf(now)) }, randomUUID()));
  return { username, staffId: caller.actor.staffId, codeAt: (at) => codeOfStep(secret, stepOf(at)), recovery: codes };
}

/** The secret that waits for its first code, in base 32. */
export async function waitingSecret(bench: Bench, { actor: { staffId } }: Caller): Promise<string> {
  const { pending_secret } = await bench.one<{ pending_secret: Uint8Array }>('SELECT pending_secret FROM staff_second_factor WHERE staff_id = $1', staffId);
  const secret = unsealSecret(staffId, pending_secret);
  if (secret === null) throw new Error('the secret does not open');
  return secret;
}

/** The caller with their session as it is stored now. */
export async function again(caller: Caller, now = caller.now): Promise<Caller> {
  const actor = await findSessionActor(caller.db, caller.actor.sessionId, now);
  if (!actor) throw new Error('the session is over');
  return { ...caller, actor, now };
}

/** Runs as a person, as their use cases do. */
export const asStaff = <T>(bench: Bench, staffId: string, run: Parameters<typeof inTransaction<T>>[2]) => inTransaction(bench.db, { ...SYSTEM_ACTOR, staffId }, run);
