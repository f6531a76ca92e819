import type { Db } from '@/lib/server/db';
import type { Job } from '@/lib/server/jobs';
import { addUpTally } from './commands/add-up-tally';
import { advanceComplaints } from './commands/advance-complaints';
import { recountOpenComplaints } from './commands/recount-open';

export const ADVANCE_COMPLAINTS = 'complaints.advance';

/**
 * Every minute: pauses whose cap is reached, steps of escalation, deadlines after which the member is owed a call, and days for
 * reopening that are over; and the tally of the counts is added up. Each is recorded at the instant at which it was due; a job that runs late changes no verdict.
 */
export const advanceComplaintsJob = (db: Db, now: () => Date): Job => ({
  name: ADVANCE_COMPLAINTS,
  cron: '* * * * *',
  zone: 'Asia/Jakarta',
  run: async () => {
    await addUpTally(db);
    return advanceComplaints(db, now());
  },
});

export const RECOUNT_COMPLAINTS = 'complaints.recount';

/** At once after an edit of the calendar, and every minute what a process left unfinished. */
export const recountComplaintsJob = (db: Db, now: () => Date): Job => ({
  name: RECOUNT_COMPLAINTS,
  cron: '* * * * *',
  zone: 'Asia/Jakarta',
  wakes: 'calendar',
  run: () => recountOpenComplaints(db, now),
});
