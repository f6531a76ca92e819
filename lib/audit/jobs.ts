import { writeCheckpoint } from '@/lib/server/audit-checkpoint';
import { listChainHeads } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import type { Job } from '@/lib/server/jobs';

export const AUDIT_CHECKPOINT = 'audit.checkpoint';

/** Every ten minutes: where each chain of the audit stands, signed, in a file and at an address that the database's owner cannot write. */
export const auditCheckpointJob = (db: Db, now: () => Date): Job => ({
  name: AUDIT_CHECKPOINT,
  cron: '*/10 * * * *',
  zone: 'Asia/Jakarta',
  run: async () => writeCheckpoint(await listChainHeads(db), { file: env().auditCheckpoints, address: env().auditAddress, secret: env().secret, now: now() }),
});
