import { dateInZone } from '@/lib/values/calendar-date';
import type { Db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import type { Job } from '@/lib/server/jobs';
import { checkReports } from './commands/check-reports';
import { mailReports } from './commands/mail/mail-reports';
import { refreshReports } from './commands/refresh-reports';

export const REFRESH_REPORTS = 'reports.refresh';

/** Ten seconds after a visit changed, whichever process it was, and every minute what nobody announced: no figure is older than a minute. */
export const refreshReportsJob = (db: Db, now: () => Date): Job => ({
  name: REFRESH_REPORTS,
  cron: '* * * * *',
  zone: 'Asia/Jakarta',
  wakes: 'visits',
  wakesAfterSeconds: 10,
  run: () => refreshReports(db, now()),
});

export const CHECK_REPORTS = 'reports.check';

/** At night: cells against rows. Differences are in the log and on the pages, and are repaired by the refresh that follows. */
export const checkReportsJob = (db: Db, now: () => Date): Job => ({
  name: CHECK_REPORTS,
  cron: '20 2 * * *',
  zone: 'Asia/Jakarta',
  run: async () => {
    const results = await checkReports(db, now(), dateInZone(now(), 'Asia/Jakarta'));
    const sum = (of: (one: (typeof results)[number]) => number) => results.reduce((total, one) => total + of(one), 0);
    return { compared: sum(({ compared }) => compared), different: sum(({ different }) => different.length) };
  },
});

export const MAIL_REPORTS = 'reports.mail';

/** Every five minutes: reports that are due in the morning of their branch, and attempts to repeat. Nothing without an SMTP server. */
export const mailReportsJob = (db: Db, now: () => Date): Job => ({
  name: MAIL_REPORTS,
  cron: '*/5 * * * *',
  zone: 'Asia/Jakarta',
  run: () => mailReports(db, now, env().mail),
});
