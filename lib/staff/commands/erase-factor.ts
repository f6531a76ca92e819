import type { Tx } from '@/lib/server/db';

/**
 * Takes an account's second factor away, its recovery codes too; false when there was none. The person's own session may, and an administrator's (a lost telephone);
 * the audit of it is the caller's: `session.second_factor_reset` where somebody else did it.
 */
export async function eraseFactor(tx: Tx, staffId: string): Promise<boolean> {
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
  return (await tx.staffSecondFactor.deleteMany({ where: { staffId } })).count > 0;
}
