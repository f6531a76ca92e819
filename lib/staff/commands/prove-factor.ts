import type { Tx } from '@/lib/server/db';
import { slowHash } from '@/lib/server/passwords';
import { keyedHash, keyedHashes, seal, unseal } from '@/lib/server/sealed';
import { takenStep } from '../rules/one-time-code';
import { readRecoveryCode } from '../rules/recovery-code';

/** How a person proved that the second factor is theirs. */
export type FactorProof = { by: 'code' } | { by: 'recovery'; left: number };

const SECRET_PURPOSE = 'second factor';
const RECOVERY_PURPOSE = 'recovery code';

/** The secret (base 32) as it is stored, bound to its account. */
export const sealSecret = (staffId: string, secret: string) => seal(SECRET_PURPOSE, staffId, secret);
/** The stored secret in base 32; null when it was sealed for another account or with another secret of the installation. */
export const unsealSecret = (staffId: string, stored: Uint8Array) => unseal(SECRET_PURPOSE, staffId, stored);
/** Bytes of the salt that the codes of one set share. */
export const SALT_BYTES = 16;
/** A recovery code (as `readRecoveryCode` gives it) as it is stored: keyed with the installation's secret, so that the database alone is worth nothing, then slow. */
export const hashRecoveryCode = (staffId: string, code: string, salt: Uint8Array) => slowHash(keyedHash(RECOVERY_PURPOSE, `${staffId} ${code}`), salt);

/** Whether the account has a confirmed second factor. The transaction must be this person's or an administrator's. */
export async function hasFactor(tx: Tx, staffId: string): Promise<boolean> {
  return (await tx.staffSecondFactor.count({ where: { staffId, confirmedAt: { not: null } } })) > 0;
}

/**
 * Takes a code of the app or a recovery code; null when it is none of this account, or was taken before. Each works once, in a race of two as well: the row
 * changes for one of them alone. `at` is the passing time.
 */
export async function proveFactor(tx: Tx, staffId: string, typed: string, at: Date): Promise<FactorProof | null> {
  const digits = typed.replace(/\s/g, '');
  return /^[0-9]{6}$/.test(digits) ? proveByCode(tx, staffId, digits, at) : proveByRecovery(tx, staffId, typed, at);
}

async function proveByCode(tx: Tx, staffId: string, code: string, at: Date): Promise<FactorProof | null> {
  const factor = await tx.staffSecondFactor.findUnique({ where: { staffId }, select: { secret: true, lastStep: true } });
  const secret = factor?.secret ? unsealSecret(staffId, factor.secret) : null;
  const step = secret === null ? null : takenStep(secret, code, at, factor?.lastStep ?? null);
  if (step === null) return null;
  const { count } = await tx.staffSecondFactor.updateMany({ where: { staffId, secret: { not: null }, OR: [{ lastStep: null }, { lastStep: { lt: step } }] }, data: { lastStep: step } });
  return count === 1 ? { by: 'code' } : null;
}

async function proveByRecovery(tx: Tx, staffId: string, typed: string, at: Date): Promise<FactorProof | null> {
  const code = readRecoveryCode(typed);
  if (code === null || !(await hasFactor(tx, staffId))) return null;
  // One salt a set: a wrong code costs one hash a secret, not ten.
  const set = await tx.staffRecoveryCode.findFirst({ where: { staffId }, select: { salt: true } });
  if (!set) return null;
  const hashes = await Promise.all(keyedHashes(RECOVERY_PURPOSE, `${staffId} ${code}`).map((keyed) => slowHash(keyed, set.salt)));
  const { count } = await tx.staffRecoveryCode.updateMany({ where: { staffId, codeHash: { in: hashes }, usedAt: null }, data: { usedAt: at } });
  return count === 1 ? { by: 'recovery', left: await tx.staffRecoveryCode.count({ where: { staffId, usedAt: null } }) } : null;
}
