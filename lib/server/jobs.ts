import PgBoss from 'pg-boss';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { subscribe, type Announcement } from './events';
import { log } from './log';

/** A job: its queue, when it runs (cron in a zone) and what it does. Every job may run twice. */
export interface Job {
  name: string;
  cron: string;
  zone: string;
  /** Runs also soon after an announcement of this topic, whichever process made it. */
  wakes?: Announcement['topic'];
  /** So many seconds after the first of them, once for all that come meanwhile. Left out: at once. */
  wakesAfterSeconds?: number;
  /** Resolves with numbers by what was done; `failed` counts what a fault kept from being done. */
  run: () => Promise<object>;
  /** The same as if that day were today everywhere. Only where another day has a meaning: what is taken away before its time comes back by nothing. */
  runAsOf?: (day: CalendarDate) => Promise<object>;
}

const SCHEMA = 'pgboss';
/** pg-boss's own name of it. */
const CLOCK_QUEUE = '__pgboss__send-it';

/** Makes the job tables and queues with the owner's rights and lets the application role use them. Part of every start; may run twice. */
export async function installJobs(ownerUrl: string, names: readonly string[], query: (sql: string) => Promise<unknown>): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 });
  boss.on('error', (error) => log.error({ code: 'jobs', message: error.message }, 'job tables'));
  await boss.start();
  // Through this one pg-boss sends what the clock says; the application role may not make it, and without it no schedule ever runs.
  await boss.createQueue(CLOCK_QUEUE);
  for (const name of names) await boss.createQueue(name, { name, policy: 'stately', retryLimit: 5, retryBackoff: true, expireInMinutes: 30 });
  await boss.stop({ graceful: false });
  await query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO loket_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO loket_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO loket_app`);
}

/** How often a process looks at its watch, and how often at what the clock has sent; pg-boss takes whole seconds, 45 at most. */
export interface JobClock {
  cronMonitorIntervalSeconds: number;
  cronWorkerIntervalSeconds: number;
}

/**
 * Runs the jobs in this process, on the application role. Several processes share the work. Returns the way to stop.
 * @param clock left out: pg-boss's own (30 and 5 seconds), early enough for schedules of whole minutes
 */
export async function startJobs(appUrl: string, jobs: readonly Job[], clock?: JobClock): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: appUrl, schema: SCHEMA, migrate: false, max: 2, application_name: 'loket-jobs', ...clock });
  boss.on('error', (error) => log.error({ code: 'jobs', message: error.message }, 'jobs'));
  await boss.start();
  for (const job of jobs) {
    await boss.work(job.name, async () => {
      const result = await job.run();
      log.info({ job: job.name, result }, 'job done');
    });
    await boss.schedule(job.name, job.cron, {}, { tz: job.zone });
  }
  const woken = jobs.filter(({ wakes }) => wakes !== undefined);
  const end = woken.length === 0 ? () => {} : subscribe(({ topic }) => woken.filter(({ wakes }) => wakes === topic).forEach((job) => void wake(boss, job)));
  return () => {
    end();
    return boss.stop({ graceful: true, timeout: 5_000 });
  };
}

/** Puts one run down beside the one that is under way; more of them would find nothing to do. */
async function wake(boss: PgBoss, { name, wakesAfterSeconds = 0 }: Job): Promise<void> {
  await boss.send(name, {}, wakesAfterSeconds > 0 ? { startAfter: wakesAfterSeconds } : {}).catch((error: Error) => log.warn({ code: 'jobs', job: name, message: error.message }, 'job could not be woken'));
}
