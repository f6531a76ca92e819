import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allJobs, JOB_NAMES } from '@/lib/jobs';
import { appendAudit } from '@/lib/server/audit';
import { checkpointKey, checkpointText, readCheckpoints } from '@/lib/server/audit-checkpoint';
import { setEnvironment } from '@/lib/server/env';
import { installJobs, startJobs, type Job } from '@/lib/server/jobs';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { APPLY_DUE_TRANSFERS } from '@/lib/transfers/jobs';
import { chooseJobs, runJobs, type JobWish } from './run-jobs';

const SECRET = 'a secret of this test, thirty-two characters long';
let bench: Bench;
let folder: string;
let jobs: Job[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'loket-jobs-'));
  setEnvironment({ LOKET_SECRET: SECRET, LOKET_AUDIT_CHECKPOINTS: path.join(folder, 'checkpoints.jsonl') });
  bench = await openBench();
  jobs = allJobs(bench.db, () => TEST_NOW);
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `npm run jobs` with these arguments would do and say. */
async function run(wish: Partial<JobWish> = {}, of: readonly Job[] = jobs): Promise<{ whole: boolean; lines: string[] }> {
  const lines: string[] = [];
  const whole = await runJobs(chooseJobs(of, { only: [], asOf: undefined, ...wish }), (line) => lines.push(line));
  return { whole, lines };
}
const nameOf = (line: string) => line.slice(0, line.indexOf(':'));

test('the jobs are those that have a queue, and the clock has a schedule for each', async () => {
  expect(jobs.map(({ name }) => name).sort()).toEqual([...JOB_NAMES].sort());
  await installJobs(bench.database.ownerUrl, JOB_NAMES, (sql) => bench.owner.query(sql));
  // They are put down for the clock and do nothing: what they do is not the question here.
  await (await startJobs(bench.database.appUrl, jobs.map(({ name, cron, zone }) => ({ name, cron, zone, run: () => Promise.resolve({}) }))))();
  const { rows } = await bench.owner.query<{ name: string; cron: string; timezone: string }>('SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name');
  expect(rows).toEqual(jobs.map(({ name, cron, zone }) => ({ name, cron, timezone: zone })).sort((a, b) => (a.name < b.name ? -1 : 1)));
});

describe('npm run jobs', () => {
  test('runs all of them, says a line of numbers for each, and finds nothing more to do the second time', async () => {
    const first = await run();
    expect(first.lines.map(nameOf)).toEqual(jobs.map(({ name }) => name));
    for (const line of first.lines) expect(line).toMatch(/^[\w.]+: \d+ [a-z ]+(, \d+ [a-z ]+)*$/i);
    expect(first.whole).toBe(true);
    const again = await run();
    expect(again.whole).toBe(true);
    expect(again.lines.find((line) => line.startsWith(APPLY_DUE_TRANSFERS))).toBe(`${APPLY_DUE_TRANSFERS}: 0 applied, 0 refused, 0 failed`);
    expect(again.lines).toContain('reports.refresh: 0 days');
  });

  test('--only runs those that are named, in the order of all', async () => {
    const { lines } = await run({ only: ['sessions.sweep', 'complaints.advance'] });
    expect(lines.map(nameOf)).toEqual(['complaints.advance', 'sessions.sweep']);
  });

  test('--as-of does what is due on that day, of the jobs that know another day than today', async () => {
    const due = () => bench.one<{ n: number }>("SELECT count(*)::integer AS n FROM transfer WHERE status = 'approved' AND effective_date <= '2031-01-01'");
    const { n } = await due();
    expect(n).toBeGreaterThan(0);
    const { whole, lines } = await run({ asOf: '2031-01-01' });
    expect([whole, lines.map(nameOf)]).toEqual([true, [APPLY_DUE_TRANSFERS]]);
    const [, applied, refused] = /: (\d+) applied, (\d+) refused, 0 failed$/.exec(lines[0] ?? '') ?? [];
    expect(Number(applied) + Number(refused)).toBe(n);
    expect((await due()).n).toBe(0);
    expect((await run({ asOf: '2031-01-01' })).lines).toEqual([`${APPLY_DUE_TRANSFERS}: 0 applied, 0 refused, 0 failed`]);
  });

  test.each<[string, Partial<JobWish>, RegExp]>([
    ['a job that there is not', { only: ['reports.print'] }, /No such job: reports\.print\. Jobs: transfers\.applyDue, /],
    ['no date', { asOf: 'tomorrow' }, /--as-of must be a date/],
    ['a day of no calendar', { asOf: '2026-02-30' }, /--as-of must be a date/],
    ['a day for a job that would take away what has time left', { only: ['privacy.retention'], asOf: '2031-01-01' }, /privacy\.retention cannot run as of another day; --as-of is for transfers\.applyDue\./],
  ])('refuses %s with words, before anything is done', (_, wish, words) => {
    expect(() => chooseJobs(jobs, { only: [], asOf: undefined, ...wish })).toThrow(words);
  });

  test('one that fails is said to have, without anybody’s data, and keeps no other from running', async () => {
    const job = (name: string, what: () => Promise<object>): Job => ({ name, cron: '* * * * *', zone: 'Asia/Jakarta', run: what });
    const { whole, lines } = await run({}, [
      job('test.fault', () => Promise.reject(new Error('no room for "Siti Rahayu"'))),
      job('test.partly', () => Promise.resolve({ sent: 2, failed: 1 })),
      job('test.well', () => Promise.resolve({ days: 3, failed: 0 })),
    ]);
    expect(whole).toBe(false);
    expect(lines).toEqual(['test.fault: ended by a fault (Error, no room for "…")', 'test.partly: 2 sent, 1 failed', 'test.well: 3 days, 0 failed']);
    expect((await run({}, [job('test.partly', () => Promise.resolve({ failed: 1 }))])).whole).toBe(false);
    expect((await run({}, [job('test.well', () => Promise.resolve({ failed: 0 }))])).whole).toBe(true);
  });

  test('checkpoints that several processes write at once follow one another: none looks as if the one before were gone', async () => {
    const file = path.join(folder, 'checkpoints.jsonl');
    const write = jobs.find(({ name }) => name === 'audit.checkpoint');
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        await inTransaction(bench.db, SYSTEM_ACTOR, (tx) => appendAudit(tx, { staffId: null, name: 'Loket', role: 'system', chain: 'bdl', sessionId: null, address: null }, TEST_NOW, [{ action: 'retention.apply' }]));
        await write?.run();
      }),
    );
    const kept = readCheckpoints(await checkpointText(file), checkpointKey(SECRET));
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter(({ problem }) => problem !== null)).toEqual([]);
    expect((await readFile(file, 'utf8')).endsWith('\n')).toBe(true);
  });
});
