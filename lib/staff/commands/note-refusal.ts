import type { Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';

/**
 * Keeps a refused sign-in for its account's owner, who is told at the next one. Without an account nothing is kept, by the same statement: it must cost the
 * same whether there is one.
 */
export async function noteRefusal(tx: Tx, staffId: string | null, step: 'password' | 'code', { address }: { address: string | null }, now: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO sign_in_refusal (id, staff_id, at, address, step)
    SELECT ${newId()}::uuid, s.id, ${now}::timestamptz, left(${address}::text, 64), ${step}::text FROM staff s WHERE s.id = ${staffId}::uuid`;
}
