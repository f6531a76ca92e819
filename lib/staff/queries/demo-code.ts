import { passingTime } from '@/lib/server/clock';
import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { unsealSecret } from '../commands/prove-factor';
import { codeOfStep, nextStep, STEP_SECONDS } from '../rules/one-time-code';

export interface DemoCode {
  /** The code that would be taken now; null when all of this minute are used up. */
  code: string | null;
  /** Until the next one. */
  seconds: number;
}

/** The present code of a demo account, in place of a telephone; null when its second factor is off. For demo data alone: whoever calls it has asked. */
export async function demoCode(db: Db, username: string, now: Date): Promise<DemoCode | null> {
  const at = passingTime(now);
  const staff = await db.staff.findUnique({ where: { username }, select: { id: true } });
  if (!staff) return null;
  const factor = await inTransaction(db, { ...SYSTEM_ACTOR, staffId: staff.id }, (tx) => tx.staffSecondFactor.findUnique({ where: { staffId: staff.id }, select: { secret: true, lastStep: true } }));
  const secret = factor?.secret ? unsealSecret(staff.id, factor.secret) : null;
  if (secret === null) return null;
  const step = nextStep(at, factor?.lastStep ?? null);
  return { code: step === null ? null : codeOfStep(secret, step), seconds: STEP_SECONDS - (Math.floor(at.getTime() / 1_000) % STEP_SECONDS) };
}
