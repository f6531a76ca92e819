import type { Db } from '@/lib/server/db';
import type { Job } from '@/lib/server/jobs';
import { applyDueTransfers } from './commands/apply-due-transfers';

export const APPLY_DUE_TRANSFERS = 'transfers.applyDue';

/**
 * Five past every hour: the three zones pass midnight at different hours, and an installation that was down at midnight catches up.
 * A transfer is applied in its own branch's today.
 */
export const applyDueJob = (db: Db, now: () => Date): Job => ({
  name: APPLY_DUE_TRANSFERS,
  cron: '5 * * * *',
  zone: 'Asia/Jakarta',
  run: () => applyDueTransfers(db, now()),
  runAsOf: (day) => applyDueTransfers(db, now(), day),
});
