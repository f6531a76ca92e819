import type pg from 'pg';
import type { Actor } from '@/lib/access/actor';
import type { Db } from '@/lib/server/db';
import type { Outcome } from '@/lib/server/outcome';
import { findSessionActor, openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';

/** Runs a use case as a request does: the session's row first, then the use case with its own transaction. Throws when it is not done. */
export type AsCaller = <T>(run: (caller: Caller) => Promise<Outcome<T>>) => Promise<T>;

/** Signs a demo account in. `change` makes another scope of it, where no account has the one to be measured. */
export async function callerOf(db: Db, owner: pg.Client, username: string, change: (actor: Actor) => Actor = (actor) => actor): Promise<AsCaller> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM staff WHERE username = $1', [username]);
  const staffId = rows[0]?.id;
  if (!staffId) throw new Error(`the benchmark needs the demo account ${username}`);
  const sessionId = await inTransaction(db, SYSTEM_ACTOR, (tx) => openSession(tx, { staffId, now: new Date(), address: null, userAgent: 'bench' }));
  return async (run) => {
    const now = new Date();
    const actor = await findSessionActor(db, sessionId, now);
    if (!actor) throw new Error('the session of the benchmark ended');
    const outcome = await run({ db, actor: change(actor), address: '127.0.0.1', now });
    if (outcome.kind !== 'done') throw new Error(`refused: ${JSON.stringify(outcome)}`);
    return outcome.value;
  };
}
