import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { passingTime } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { derivedKey } from '@/lib/server/secret';
import { defineCommand, type Command, type Context } from '@/lib/server/use-case';
import { RECOVERY_CODES } from '../model';
import { ENROLMENT_MS } from '../queries/read-second-factor';
import { secretOfBytes, takenStep } from '../rules/one-time-code';
import { groupRecoveryCode, recoveryCodeOfBytes } from '../rules/recovery-code';
import { ConfirmSecondFactor, OwnAccount } from '../schemas';
import { endSessionsOf } from './change-person';
import { hashRecoveryCode, hasFactor, SALT_BYTES, sealSecret, unsealSecret } from './prove-factor';
import { eraseFactor } from './erase-factor';

/** The codes, shown once; the database keeps their hashes. */
export interface NewRecoveryCodes {
  codes: string[];
}

/**
 * Makes a secret that waits for its first code; the page shows it. One that is in use goes on working until then. Needs proof, for whoever finds a desk unlocked
 * could tie the account to a telephone of theirs; in a session that waits for nothing else the password was just typed.
 */
export const beginSecondFactor = defineCommand<z.infer<typeof OwnAccount>, { begun: true }>({
  name: 'staff.beginSecondFactor',
  permission: 'session:own',
  scope: 'self',
  input: OwnAccount,
  whileFactorPending: true,
  stepUp: (_, { actor }) => !actor.factorPending,
  audit: () => [{ action: 'session.second_factor_begin' }],
  announce: () => [],
  run: async ({ tx, actor, now }) => {
    const waiting = { pendingSecret: sealSecret(actor.staffId, secretOfBytes(randomBytes(20))), pendingAt: passingTime(now) };
    await tx.staffSecondFactor.upsert({ where: { staffId: actor.staffId }, create: { staffId: actor.staffId, ...waiting }, update: waiting });
    return done({ begun: true });
  },
});

/** The input with the key of the attempt, of which the new codes are made; the client chooses no code. */
const attempt = z.string().min(1);
const StoredConfirm = z.intersection(ConfirmSecondFactor, z.object({ attempt }));
const StoredRenew = z.object({ attempt });

const storeConfirmation = defineCommand<z.infer<typeof StoredConfirm>, { confirmed: true }>({
  name: 'staff.confirmSecondFactor',
  permission: 'session:own',
  scope: 'self',
  input: StoredConfirm,
  whileFactorPending: true,
  fingerprint: withoutSecrets,
  audit: () => [{ action: 'session.second_factor_on' }],
  announce: () => [],
  run: async (context, input): Promise<Outcome<{ confirmed: true }>> => {
    const { tx, actor, now } = context;
    const { staffId } = actor;
    const at = passingTime(now);
    const factor = await tx.staffSecondFactor.findUnique({ where: { staffId } });
    if (!factor?.pendingSecret || !factor.pendingAt || at.getTime() - factor.pendingAt.getTime() >= ENROLMENT_MS) return refused(['not_begun']);
    const secret = unsealSecret(staffId, factor.pendingSecret);
    const step = secret === null ? null : takenStep(secret, input.code.replace(/\s/g, ''), at, null);
    if (step === null) return refused(['wrong_code'], { code: 'wrong_code' });
    await tx.staffSecondFactor.update({ where: { staffId }, data: { secret: factor.pendingSecret, confirmedAt: now, lastStep: step, pendingSecret: null, pendingAt: null } });
    await storeCodes(context, input.attempt);
    await tx.staffSession.update({ where: { id: actor.sessionId }, data: { factorPending: false, steppedUpAt: now } });
    await endOtherSessions(context);
    return done({ confirmed: true });
  },
});

const storeNewCodes = defineCommand<z.infer<typeof StoredRenew>, { renewed: true }>({
  name: 'staff.renewRecoveryCodes',
  permission: 'session:own',
  scope: 'self',
  input: StoredRenew,
  stepUp: true,
  fingerprint: withoutSecrets,
  audit: () => [{ action: 'session.second_factor_codes' }],
  announce: () => [],
  run: async (context, input) => {
    if (!(await hasFactor(context.tx, context.actor.staffId))) return refused(['factor_off']);
    await storeCodes(context, input.attempt);
    await endOtherSessions(context);
    return done({ renewed: true });
  },
});

/** Confirms the waiting secret by its first code: from now on it is asked for. Gives the recovery codes, once. */
export const confirmSecondFactor = withNewCodes(storeConfirmation, ConfirmSecondFactor);

/** New recovery codes in place of the earlier ones, which are dead from now on. */
export const renewRecoveryCodes = withNewCodes(storeNewCodes, OwnAccount);

/** Switches the person's own second factor off, where the installation leaves them the choice. */
export const turnOffSecondFactor = defineCommand<z.infer<typeof OwnAccount>, { off: true }>({
  name: 'staff.turnOffSecondFactor',
  permission: 'session:own',
  scope: 'self',
  input: OwnAccount,
  stepUp: true,
  audit: () => [{ action: 'session.second_factor_off' }],
  announce: () => [],
  run: async (context) => {
    if (env().secondFactor === 'required') return refused(['factor_required']);
    if (!(await eraseFactor(context.tx, context.actor.staffId))) return refused(['factor_off']);
    await endOtherSessions(context);
    return done({ off: true });
  },
});

/** No receipt keeps a trace of a code: the attempt's key alone tells attempts apart. */
function withoutSecrets(): string {
  return '';
}

async function storeCodes({ tx, actor: { staffId }, now }: Context, key: string): Promise<void> {
  const salt = new Uint8Array(randomBytes(SALT_BYTES));
  const hashes = await Promise.all(codesOfAttempt(staffId, key).map((code) => hashRecoveryCode(staffId, code, salt)));
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
  await tx.staffRecoveryCode.createMany({ data: hashes.map((codeHash) => ({ staffId, codeHash, salt, madeAt: now })) });
}

/** Whoever signed in before the factor changed signs in anew, as after a change of the password: a thief may be among them (ASVS 5.0 7.4.3). */
async function endOtherSessions({ tx, actor, now }: Context): Promise<void> {
  await endSessionsOf(tx, actor.staffId, now, { except: actor.sessionId });
}

/**
 * A command that makes ten recovery codes. They are a function of the attempt's key and the installation's secret, so that a retry shows the same ones though
 * only their hashes are kept anywhere, the receipt of the attempt included.
 */
function withNewCodes(store: Command<unknown>, input: z.ZodType): Command<NewRecoveryCodes> {
  return Object.assign(
    async (...[caller, raw, key]: Parameters<Command<NewRecoveryCodes>>): Promise<Outcome<NewRecoveryCodes>> => {
      const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null;
      const outcome = await store(caller, given === null ? raw : { ...given, attempt: key }, key);
      return outcome.kind === 'done' ? done({ codes: codesOfAttempt(caller.actor.staffId, key).map(groupRecoveryCode) }) : outcome;
    },
    { spec: store.spec, input },
  );
}

function codesOfAttempt(staffId: string, key: string): string[] {
  const secret = derivedKey(env().secret, 'recovery codes of an attempt');
  return Array.from({ length: RECOVERY_CODES }, (_, index) => recoveryCodeOfBytes(createHmac('sha256', secret).update(`${staffId} ${key} ${index}`).digest()));
}
