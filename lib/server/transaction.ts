import type { Actor } from '@/lib/access/actor';
import type { Db, Tx } from './db';

/** The actor of jobs and programs: national, and named as such in the audit. */
export const SYSTEM_ACTOR = { staffId: '', role: 'system', branchIds: [] as readonly string[], national: true } as const;

type Setting = Pick<Actor, 'staffId' | 'branchIds' | 'national'> & { role: string };

/**
 * Runs a use case in one transaction on one connection, with the actor set for row-level security.
 * Throws what `run` throws, after rolling back. Waits 5 s at most for a connection.
 */
export function inTransaction<T>(db: Db, actor: Setting, run: (tx: Tx) => Promise<T>, timeoutMs = 15_000): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.staff_id', ${actor.staffId}, true), set_config('app.role', ${actor.role}, true),
        set_config('app.branch_ids', ${actor.branchIds.join(',')}, true), set_config('app.national', ${actor.national ? 'on' : ''}, true),
        set_config('app.member_ids', '', true)`;
      return run(tx);
    },
    { maxWait: 5_000, timeout: timeoutMs },
  );
}

/** Lets the rest of the transaction see what all offices did for these members (uuids). Call it only where the opening is audited. */
export async function openMembers(tx: Tx, memberIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.member_ids', ${memberIds.join(',')}, true)`;
}
