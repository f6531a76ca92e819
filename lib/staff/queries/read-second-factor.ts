import QRCode from 'qrcode';
import type * as z from 'zod';
import { passingTime } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { unsealSecret } from '../commands/prove-factor';
import type { Enrolment, SecondFactorState } from '../model';
import { otpauthAddress } from '../rules/one-time-code';
import { OwnAccount } from '../schemas';

/** A secret that got no code within this time is not shown again. */
export const ENROLMENT_MS = 30 * 60_000;

/** How the person's own second factor stands, with the picture of a secret that waits for its first code. */
export const readSecondFactor = defineQuery<z.infer<typeof OwnAccount>, SecondFactorState>({
  name: 'staff.readSecondFactor',
  permission: 'session:own',
  scope: 'self',
  input: OwnAccount,
  whileFactorPending: true,
  audit: nothingPersonal,
  run: async (context) => {
    const { tx, actor } = context;
    const factor = await tx.staffSecondFactor.findUnique({ where: { staffId: actor.staffId } });
    const since = factor?.confirmedAt?.toISOString() ?? null;
    const fresh = factor?.pendingAt && passingTime(context.now).getTime() - factor.pendingAt.getTime() < ENROLMENT_MS;
    return {
      since,
      required: env().secondFactor === 'required',
      pending: actor.factorPending ?? false,
      recoveryLeft: since === null ? null : await tx.staffRecoveryCode.count({ where: { staffId: actor.staffId, usedAt: null } }),
      enrolment: fresh && factor.pendingSecret ? await enrolmentOf(context, factor.pendingSecret) : null,
    };
  },
});

async function enrolmentOf({ actor }: Context, stored: Uint8Array): Promise<Enrolment | null> {
  const secret = unsealSecret(actor.staffId, stored);
  if (secret === null) return null;
  const svg = await QRCode.toString(otpauthAddress(secret, actor.username), { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return { svg, secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret };
}
