import { writeCheckpoint } from '@/lib/server/audit-checkpoint';
import { readChainHeads } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import type { Job } from '@/lib/server/jobs';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { watchReading } from './commands/watch-reading';

export const WATCH_READING = 'audit.watch';

/** A quarter past every hour: what of today's and yesterday's reading somebody should look at. */
export const watchReadingJob = (db: Db, now: () => Date): Job => ({
  name: WATCH_READING,
  cron: '15 * * * *',
  zone: 'Asia/Jakarta',
  run: () => watchReading(db, now()),
});

export const AUDIT_CHECKPOINT = 'audit.checkpoint';
const CHECKPOINT_WITHIN_MS = 30_000;

/**
 * Every ten minutes: where each chain of the audit stands, signed, in a file and at an address that the database's owner cannot write. One process at a time:
 * two lines after the same one would look like one that was taken out.
 */
export const auditCheckpointJob = (db: Db, now: () => Date): Job => ({
  name: AUDIT_CHECKPOINT,
  cron: '*/10 * * * *',
  zone: 'Asia/Jakarta',
  run: () =>
    inTransaction(
      db,
      SYSTEM_ACTOR,
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('loket audit checkpoint'))`;
        const written = await writeCheckpoint(await readChainHeads(tx), { file: env().auditCheckpoints, address: env().auditAddress, secret: env().secret, now: now() });
        return { written: written ? 1 : 0 };
      },
      CHECKPOINT_WITHIN_MS,
    ),
});
