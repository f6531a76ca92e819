import type * as z from 'zod';
import { passingTime } from '@/lib/server/clock';
import { done, refused } from '@/lib/server/outcome';
import { passwordCounts } from '@/lib/server/password-accounts';
import { verifyPassword } from '@/lib/server/passwords';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { defineCommand, type Command, type Context } from '@/lib/server/use-case';
import type { Proof } from '../model';
import { StepUp } from '../schemas';
import { hasFactor, proveFactor } from './prove-factor';
import { attemptKeys, countTry, forgiveTries } from './sign-in-attempts';

/** How it was proved; `recovery` is a recovery code. */
export interface SteppedUp {
  by: Proof | 'recovery';
}

const proveAgain = defineCommand<z.infer<typeof StepUp>, SteppedUp>({
  name: 'staff.stepUp',
  permission: 'session:own',
  scope: 'self',
  input: StepUp,
  // No receipt keeps a trace of a password.
  fingerprint: () => '',
  audit: (_, { by }) => [{ action: 'session.second_factor_step_up', detail: { kind: by } }],
  announce: () => [],
  run: async (context, { proof }) => {
    const { tx, actor, now } = context;
    const asked: Proof = (await hasFactor(tx, actor.staffId)) ? 'code' : 'password';
    const by = asked === 'code' ? (await proveFactor(tx, actor.staffId, proof, passingTime(now)))?.by : await provePassword(context, proof);
    if (!by) return refused([`wrong_${asked}`], { proof: `wrong_${asked}` });
    await tx.staffSession.update({ where: { id: actor.sessionId }, data: { steppedUpAt: now } });
    return done({ by });
  },
});

/**
 * Proves within a session that it is still the person: by a code, or by the password where the account has no second factor. Good for five minutes of this
 * session. With single sign-on signing in anew at the provider is the proof. A wrong proof counts as a failed sign-in and brings the same delays.
 */
export const stepUp: Command<SteppedUp> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<SteppedUp>>) => {
    const { db, actor, address, now } = caller;
    const readable = StepUp.safeParse(raw).success && !actor.factorPending;
    const counted = readable ? await countTry(db, attemptKeys(actor.username, address), passingTime(now)) : null;
    if (counted && 'seconds' in counted) return refused(['wait'], {}, { seconds: counted.seconds });
    const outcome = await proveAgain(caller, raw, key);
    if (counted && outcome.kind === 'done') await inTransaction(db, SYSTEM_ACTOR, (tx) => forgiveTries(tx, counted));
    return outcome;
  },
  { spec: proveAgain.spec, input: StepUp },
);

async function provePassword({ tx, actor }: Context, typed: string): Promise<'password' | null> {
  const { passwordHash } = await tx.staff.findUniqueOrThrow({ where: { id: actor.staffId }, select: { passwordHash: true } });
  return passwordCounts(actor.username) && (await verifyPassword(passwordHash, typed)) ? 'password' : null;
}
