import { afterAll, beforeAll, expect, test } from 'vitest';
import { installJobs, startJobs, type Job } from './jobs';
import { openBench, type Bench } from './testing/callers';

let bench: Bench;
const queues = async () => (await bench.owner.query<{ name: string }>('SELECT name FROM pgboss.queue')).rows.map(({ name }) => name);

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('every job has its queue, and so has the clock, through which pg-boss sends what is scheduled', async () => {
  for (let times = 0; times < 2; times += 1) await installJobs(bench.database.ownerUrl, ['test.one', 'test.two'], (sql) => bench.owner.query(sql));
  expect(await queues()).toEqual(expect.arrayContaining(['__pgboss__send-it', 'test.one', 'test.two']));
});

test('a job whose minute has come is run by the clock, on the application role; one whose day has not come is not', async () => {
  await installJobs(bench.database.ownerUrl, ['test.now', 'test.leap-day'], (sql) => bench.owner.query(sql));
  const runs: string[] = [];
  let tell: () => void = () => undefined;
  const ran = new Promise<void>((resolve) => (tell = resolve));
  const job = (name: string, cron: string): Job => ({
    name,
    cron,
    zone: 'Asia/Jakarta',
    run: () => {
      runs.push(name);
      tell();
      return Promise.resolve({ done: 1 });
    },
  });
  // Nothing wakes them and nobody sends anything: without the clock this waits for ever.
  const stop = await startJobs(bench.database.appUrl, [job('test.leap-day', '0 0 29 2 *'), job('test.now', '* * * * *')], { cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 });
  await ran;
  await stop();
  expect(runs).toEqual(['test.now']);
  const { rows } = await bench.owner.query<{ name: string }>("SELECT DISTINCT name FROM pgboss.job WHERE name LIKE 'test.%'");
  expect(rows).toEqual([{ name: 'test.now' }]);
});
