import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

/** Adds the new rows of complaint_tally up, so that counting reads a row a combination. The sums stay what they are. Returns how many rows. */
export async function addUpTally(db: Db): Promise<number> {
  const [{ rows }] = await inTransaction(db, SYSTEM_ACTOR, (tx) => tx.$queryRaw<[{ rows: number }]>`SELECT complaint_tally_add_up() AS rows`);
  return rows;
}
