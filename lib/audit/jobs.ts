import { writeCheckpoint } from '@/lib/server/audit-checkpoint';
import { listChainHeads } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import type { Job } from '@/lib/server/jobs';
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

/** Every ten minutes: where each chain of the audit stands, signed, in a file and at an address that the database's owner cannot write. */
export const auditCheckpointJob = (db: Db, now: () => Date): Job => ({
  name: AUDIT_CHECKPOINT,
  cron: '*/10 * * * *',
  zone: 'Asia/Jakarta',
  run: async () => writeCheckpoint(await listChainHeads(db), { file: env().auditCheckpoints, address: env().auditAddress, secret: env().secret, now: now() }),
});
