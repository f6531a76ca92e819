import type { Db } from '@/lib/server/db';
import type { Job } from '@/lib/server/jobs';
import { dateInZone } from '@/lib/values/calendar-date';
import { applyRetention } from './commands/apply-retention';

export const APPLY_RETENTION = 'privacy.retention';

/** At night: what is past its period is made nameless or taken away. */
export const applyRetentionJob = (db: Db, now: () => Date): Job => ({
  name: APPLY_RETENTION,
  cron: '40 3 * * *',
  zone: 'Asia/Jakarta',
  run: () => applyRetention(db, now(), dateInZone(now(), 'Asia/Jakarta')),
});
