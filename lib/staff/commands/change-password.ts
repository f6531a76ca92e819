import { hash, verify } from '@node-rs/argon2';
import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand, type Command } from '@/lib/server/use-case';
import { passwordProblem } from '../rules/password';
import { ChangePassword } from '../schemas/administration';
import { auditPerson, endSessionsOf, writeEvent } from './change-person';
import { countWrongPassword, forgetWrongPasswords, secondsToWait } from './password-guesses';

export interface PasswordChanged {
  id: string;
  username: string;
  /** Other sessions that ended with it. */
  ended: number;
}

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
    if (!(await verify(passwordHash, current).catch(() => false))) return refused(['invalid_input'], { current: 'current_wrong' });
    const problem = next === current ? 'password_same' : passwordProblem(next, username);
    if (problem) return refused(['invalid_input'], { next: problem });
    await tx.$executeRaw`SELECT staff_change_own_password(${await hash(next)})`;
    await forgetWrongPasswords(tx, actor.staffId);
    const ended = await endSessionsOf(tx, actor.staffId, now, { except: actor.sessionId });
    await writeEvent(tx, actor, now, { staffId: actor.staffId, action: 'password_changed', version });
    return done({ id: actor.staffId, username, ended });
  },
});

/**
 * Changes the own password: asks the old one, ends all other sessions. Whoever sits at an open session and guesses waits longer after each wrong answer.
 */
export const changePassword: Command<PasswordChanged> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<PasswordChanged>>) => {
    const { db, actor, now } = caller;
    const seconds = await secondsToWait(db, actor.staffId, now);
    if (seconds > 0) return refused(['password_wait'], undefined, { seconds });
    const outcome = await storePassword(caller, raw, key);
    if (outcome.kind === 'refused' && outcome.fields?.current === 'current_wrong') await countWrongPassword(db, actor.staffId, now);
    return outcome;
  },
  { spec: storePassword.spec, input: storePassword.input },
);
