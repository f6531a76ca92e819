import { ADVANCE_COMPLAINTS, advanceComplaintsJob, RECOUNT_COMPLAINTS, recountComplaintsJob } from '@/lib/complaints/jobs';
import { AUDIT_CHECKPOINT, auditCheckpointJob, WATCH_READING, watchReadingJob } from '@/lib/audit/jobs';
import { CHECK_REPORTS, checkReportsJob, MAIL_REPORTS, mailReportsJob, REFRESH_REPORTS, refreshReportsJob } from '@/lib/reports/jobs';
import { APPLY_RETENTION, applyRetentionJob } from '@/lib/privacy/jobs';
import { now } from '@/lib/server/clock';
import { db, type Db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { startJobs, type Job } from '@/lib/server/jobs';
import { log } from '@/lib/server/log';
import { SWEEP_SESSIONS, sweepSessionsJob } from '@/lib/sessions/jobs';
import { APPLY_DUE_TRANSFERS, applyDueJob } from '@/lib/transfers/jobs';

/** Queues of all areas, for the installation. */
export const JOB_NAMES = [
  APPLY_DUE_TRANSFERS,
  ADVANCE_COMPLAINTS,
  RECOUNT_COMPLAINTS,
  REFRESH_REPORTS,
  CHECK_REPORTS,
  MAIL_REPORTS,
  AUDIT_CHECKPOINT,
  SWEEP_SESSIONS,
  WATCH_READING,
  APPLY_RETENTION,
] as const;

/** The jobs of all areas, in the order in which somebody who runs all of them would: figures after what they count. */
export function allJobs(db: Db, now: () => Date): Job[] {
  const jobs = [
    applyDueJob,
    advanceComplaintsJob,
    recountComplaintsJob,
    refreshReportsJob,
    checkReportsJob,
    mailReportsJob,
    auditCheckpointJob,
    sweepSessionsJob,
    watchReadingJob,
    applyRetentionJob,
  ];
  return jobs.map((job) => job(db, now));
}

/** Starts the jobs of all areas in this process. A database that is not ready yet stops the jobs, never the console. */
export async function startAllJobs(): Promise<void> {
  try {
    await startJobs(env().databaseAppUrl, allJobs(db(), now));
  } catch (error) {
    log.error({ code: 'jobs', message: (error as Error).message }, 'jobs could not start');
  }
}
