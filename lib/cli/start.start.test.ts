import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { PROJECT } from './project';
import { eachLine } from './run';
import { freePort, startConsole, testEnvironment, testFolder, type TestConsole, type TestFolder } from './test-console';

const MEMBERS = { LOKET_SEED_MEMBERS: '1000', LOKET_SEED_DAYS: '30', LOKET_LOG_LEVEL: 'warn' };
let folder: TestFolder;
let port: number;
let running: TestConsole | undefined;

beforeEach(async () => {
  [folder, port, running] = [await testFolder(), await freePort(), undefined];
});

afterEach(async () => {
  await running?.stop();
  await folder.remove();
});

async function start(env: Readonly<Record<string, string>> = MEMBERS): Promise<TestConsole> {
  running = await startConsole({ dataDir: folder.dataDir, port, env });
  return running;
}

/** Runs a program of lib/cli to its end. */
async function program(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['lib/cli/loket.mjs', name, ...args], { cwd: PROJECT, env: testEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  eachLine(child.stdout, (line) => lines.push(line));
  eachLine(child.stderr, (line) => lines.push(line));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: lines.join('\n') };
}

const health = (address: string) => fetch(`${address}/api/health`).then(async (answer) => ({ code: answer.status, body: (await answer.json()) as unknown }));

async function isGone(address: string): Promise<boolean> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if ((await fetch(`${address}/api/health`).catch(() => null)) === null) return true;
    await sleep(100);
  }
  return false;
}

const postmasterFile = () => path.join(folder.dataDir, 'postgres', 'data', 'postmaster.pid');
const postmaster = async () => Number((await readFile(postmasterFile(), 'utf8')).split('\n')[0]);

describe('npm start', () => {
  it('sets up everything, says when it is ready, stops cleanly, and keeps the data for the second start', async () => {
    const first = await start();
    expect(await health(first.address)).toMatchObject({ code: 200, body: { status: 'ok' } });
    expect(first.output()).toContain('loket-demo-2026');
    expect(first.output()).toContain('supervisor.jyp');
    expect((await fetch(`${first.address}/sign-in`)).status).toBe(200);
    expect(await first.stop('SIGINT')).toBe(0);
    expect(await isGone(first.address)).toBe(true);
    await expect(stat(postmasterFile())).rejects.toMatchObject({ code: 'ENOENT' });
    const second = await start();
    expect(second.output()).not.toMatch(/migration 20|making/);
    expect(await health(second.address)).toMatchObject({ code: 200 });
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('is refused with words on a data folder or a port that is in use', async () => {
    const first = await start();
    const sameFolder = await program('start', [], { LOKET_DATA_DIR: folder.dataDir, PORT: String(await freePort()) });
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.output).toContain(`in use by "npm start" (process ${first.pid})`);
    expect(sameFolder.output).toContain(first.address);
    const other = await testFolder();
    const samePort = await program('start', [], { LOKET_DATA_DIR: other.dataDir, PORT: String(port) });
    expect(samePort.code).toBe(1);
    expect(samePort.output).toContain(`Port ${port} is taken`);
    await other.remove();
    expect(await health(first.address)).toMatchObject({ code: 200 });
  });

  it('leaves no server behind when it is killed, and goes on with the database that outlived it', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    expect(await isGone(first.address)).toBe(true);
    const second = await start();
    expect(second.output()).toContain('still runs from before');
    expect(await health(second.address)).toMatchObject({ code: 200 });
    expect(await second.stop()).toBe(0);
  });

  it('says that the database has gone when it was killed, and recovers at the next start', async () => {
    const first = await start();
    process.kill(await postmaster(), 'SIGKILL');
    await expect.poll(async () => (await health(first.address)).code, { timeout: 20_000 }).toBe(503);
    await expect.poll(() => first.output(), { timeout: 20_000 }).toContain('The database has gone');
    expect(await first.stop()).toBe(0);
    const second = await start();
    expect(await health(second.address)).toMatchObject({ code: 200, body: { status: 'ok' } });
  });

  it('lets the jobs run beside it, by the time machine, twice without a difference', async () => {
    await start();
    const variables = { LOKET_DATA_DIR: folder.dataDir, LOKET_LOG_LEVEL: 'warn' };
    const once = await program('jobs', ['--as-of', '2031-01-01'], variables);
    expect(once).toMatchObject({ code: 0 });
    const again = await program('jobs', ['--as-of', '2031-01-01'], variables);
    expect(again.output).toContain('0 applied');
    const wrong = await program('jobs', ['--as-of', 'tomorrow'], variables);
    expect(wrong.code).toBe(1);
  });

  it('takes DATABASE_URL instead, without demo data, demo accounts or the owner in the server', async () => {
    const { maintenanceUrl } = inject('cluster');
    const name = `given_${randomBytes(6).toString('hex')}`;
    const client = new pg.Client({ connectionString: maintenanceUrl });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    const url = new URL(maintenanceUrl);
    url.pathname = `/${name}`;
    const given = await start({ DATABASE_URL: url.href, LOKET_LOG_LEVEL: 'warn' });
    expect(await health(given.address)).toMatchObject({ code: 200 });
    expect(given.output()).not.toContain('loket-demo-2026');
    expect((await (await fetch(`${given.address}/sign-in`)).text()).includes('loket-demo-2026')).toBe(false);
    const { rows } = await client.query('SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = $1 AND application_name <> $2', [name, 'loket-start']);
    expect(rows).toEqual([{ usename: 'loket_app' }]);
    expect(await given.stop()).toBe(0);
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  });

  it.each([
    [{ DATABASE_URL: 'postgresql://nobody:wrong@127.0.0.1:1/none' }, /cannot be reached \(ECONNREFUSED\)/],
    [{ DATABASE_APP_URL: 'postgresql://a:b@127.0.0.1:1/none' }, /DATABASE_APP_URL is set without DATABASE_URL/],
    [{ PORT: 'http' }, /PORT must be a whole number/],
  ])('refuses %o with words', async (variables, words) => {
    const refused = await program('start', [], { LOKET_DATA_DIR: folder.dataDir, PORT: String(port), ...variables });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(words);
    expect(refused.output).not.toMatch(/ {4}at |wrong/);
  });
});
