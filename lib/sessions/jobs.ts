import type { Db } from '@/lib/server/db';
import type { Job } from '@/lib/server/jobs';
import { sweepSessions } from './commands/sweep-sessions';

export const SWEEP_SESSIONS = 'sessions.sweep';

/** At night: what is left of sessions and of failed attempts is deleted when nobody needs it any more. */
export const sweepSessionsJob = (db: Db, now: () => Date): Job => ({
  name: SWEEP_SESSIONS,
  cron: '40 2 * * *',
  zone: 'Asia/Jakarta',
  run: () => sweepSessions(db, now()),
});
