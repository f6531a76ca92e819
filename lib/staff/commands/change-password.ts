import type * as z from 'zod';
import { forgetFailures, takeAttempt } from '@/lib/server/attempt-delay';
import { passingTime } from '@/lib/server/clock';
import { done, refused } from '@/lib/server/outcome';
import { hashPassword, verifyPassword } from '@/lib/server/passwords';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { defineCommand, type Command } from '@/lib/server/use-case';
import { passwordProblem } from '../rules/password';
import { ChangePassword } from '../schemas/administration';
import { auditPerson, endSessionsOf, writeEvent } from './change-person';
import { knownPasswords } from './known-passwords';

export interface PasswordChanged {
  id: string;
  username: string;
  /** Other sessions that ended with it. */
  ended: number;
}

const keyOf = (staffId: string): string => `password:${staffId}`;

const storePassword = defineCommand<z.infer<typeof ChangePassword>, PasswordChanged>({
  name: 'account.changePassword',
  permission: 'session:own',
  scope: 'self',
  input: ChangePassword,
  announce: () => [],
  audit: (_, changed) => auditPerson('staff.change_password')({}, changed),
  // The receipt of an attempt keeps a fast hash of its input: a password has no place there.
  fingerprint: () => 'own password',
  run: async ({ tx, actor, now }, { current, next }) => {
    const { passwordHash, username, version } = await tx.staff.findUniqueOrThrow({ where: { id: actor.staffId }, select: { passwordHash: true, username: true, version: true } });
    if (!(await verifyPassword(passwordHash, current))) return refused(['invalid_input'], { current: 'current_wrong' });
    const problem = next === current ? 'password_same' : passwordProblem(next, username, await knownPasswords(tx));
    if (problem) return refused(['invalid_input'], { next: problem });
    await tx.$executeRaw`SELECT staff_change_own_password(${await hashPassword(next)})`;
    const ended = await endSessionsOf(tx, actor.staffId, now, { except: actor.sessionId });
    await writeEvent(tx, actor, now, { staffId: actor.staffId, action: 'password_changed', version });
    return done({ id: actor.staffId, username, ended });
  },
});

/**
 * Changes the own password: asks the old one, ends all other sessions. Whoever sits at an open session and guesses waits longer after each wrong answer; the
 * attempt is counted before the password is looked at, so that many at once are as slow as one after another.
 */
export const changePassword: Command<PasswordChanged> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<PasswordChanged>>) => {
    const { db, actor, now } = caller;
    if (actor.factorPending || !ChangePassword.safeParse(raw).success) return storePassword(caller, raw, key);
    const keys = [keyOf(actor.staffId)];
    const seconds = await takeAttempt(db, keys, passingTime(now));
    if (seconds > 0) return refused(['password_wait'], undefined, { seconds });
    const outcome = await storePassword(caller, raw, key);
    const right = outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.fields?.next !== undefined);
    if (right) await inTransaction(db, SYSTEM_ACTOR, (tx) => forgetFailures(tx, keys));
    return outcome;
  },
  { spec: storePassword.spec, input: storePassword.input },
);
