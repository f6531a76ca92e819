import { execFile } from 'node:child_process';
import { chown, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error';
import { program } from './binaries';
import type { Home } from './home';
import { allGone, findPostmaster, processesOf, signal } from './processes';

const run = promisify(execFile);
/** Role that owns everything in the embedded cluster; the console itself works as loket_app. */
export const OWNER = 'loket_owner';
const LOG_LIMIT = 10_000_000;

/** Sized for a laptop or a small server; no member's data in the log, not even from a failing statement. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  password_encryption: 'scram-sha-256',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};
/** For clusters that are thrown away: nothing is waited for on disk. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

/** True if the data folder holds a finished cluster. Throws if it was made by another major version. */
export async function hasCluster(home: Home): Promise<boolean> {
  const version = await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return false;
  const carried = home.binaries.version.split('.')[0];
  if (version.trim() !== carried) {
    throw new SetupError(`The database in ${home.cluster} is of PostgreSQL ${version.trim()}; this release carries ${carried}. Use the release it was made with, or another LOKET_DATA_DIR.`);
  }
  return true;
}

/** Makes the cluster beside its place and moves it there when it is whole: an interrupted first start leaves nothing half made. */
export async function createCluster(home: Home, durable: boolean): Promise<void> {
  const draft = `${home.cluster}.new`;
  const passwordFile = path.join(home.home, 'password.tmp');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, `${home.password}\n`, { mode: 0o600 });
  if (home.account) await chown(passwordFile, home.account.uid, home.account.gid);
  try {
    await run(
      program(home.binaries, 'initdb'),
      [`--pgdata=${draft}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C', ...(durable ? [] : ['--no-sync'])],
      { ...home.account, cwd: home.home, env: environment() },
    );
  } catch (error) {
    throw new SetupError(`The database could not be made in ${home.home}:\n${(error as { stderr?: string }).stderr?.trim() || String(error)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(home.cluster, { recursive: true, force: true });
  await rename(draft, home.cluster);
}

/** Starts the server and waits until it takes connections. Returns its port, the remembered one if that is free. */
export async function startServer(home: Home, durable: boolean): Promise<number> {
  await shortenLog(home);
  let complaint = '';
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const port = await freePort(attempt < 2 ? home.port : 0);
    await configure(home, port, durable);
    const before = await sizeOf(home.logFile);
    try {
      await run(program(home.binaries, 'pg_ctl'), ['start', '-w', '-t', '120', '-D', home.cluster, '-l', home.logFile], { ...home.account, cwd: home.home, env: environment() });
      return port;
    } catch {
      complaint = (await readFile(home.logFile, 'utf8').catch(() => '')).slice(before).trim();
      await clearAway(home);
    }
  }
  throw new SetupError(`PostgreSQL does not start. Its log, ${home.logFile}, says:\n${complaint.split('\n').slice(-12).join('\n')}`);
}

/** Stops the server whoever started it: sessions are ended, everything is written down. */
export async function stopServer(home: Home): Promise<void> {
  const stop = (mode: string) =>
    run(program(home.binaries, 'pg_ctl'), ['stop', '-w', '-t', '30', '-m', mode, '-D', home.cluster], { ...home.account, cwd: home.home, env: environment() });
  await stop('fast').catch(() => stop('immediate')).catch(() => undefined);
  await clearAway(home);
}

/**
 * Clears away what a killed server left: backends that outlived it are given time, then ended (they hold the shared memory and a new
 * server would not start beside them); then postmaster.pid, whose number may by now belong to any other process.
 */
export async function clearAway(home: Home): Promise<void> {
  const steps = [
    [3_000, 'SIGQUIT'],
    [3_000, 'SIGKILL'],
    [5_000, null],
  ] as const;
  for (const [milliseconds, then] of steps) {
    if (await allGone(home, milliseconds)) {
      await rm(path.join(home.cluster, 'postmaster.pid'), { force: true });
      return;
    }
    if (then) signal(await processesOf(home), then);
  }
  const postmaster = await findPostmaster(home);
  throw new SetupError(`Processes of an earlier PostgreSQL still work in ${home.cluster} and cannot be ended (${postmaster?.pid ?? 'unknown number'}).`);
}

/** The settings stand in a file of their own, written at each start; postgresql.conf stays as PostgreSQL made it. */
async function configure(home: Home, port: number, durable: boolean): Promise<void> {
  const values = { port: String(port), ...SETTINGS, ...(durable ? {} : THROWAWAY) };
  const file = path.join(home.cluster, 'loket.conf');
  await writeFile(file, Object.entries(values).map(([name, value]) => `${name} = '${value}'\n`).join(''), { mode: 0o600 });
  if (home.account) await chown(file, home.account.uid, home.account.gid);
  const main = path.join(home.cluster, 'postgresql.conf');
  const text = await readFile(main, 'utf8');
  const include = "include_if_exists = 'loket.conf'";
  if (!text.includes(include)) await writeFile(main, `${text.trimEnd()}\n\n${include}\n`);
}

/** Without the PG* variables of the person's own PostgreSQL, which would change what the programs do. */
function environment(): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of Object.keys(variables)) if (name.startsWith('PG')) delete variables[name];
  return variables;
}

async function shortenLog(home: Home): Promise<void> {
  if ((await sizeOf(home.logFile)) > LOG_LIMIT) await truncate(home.logFile, 0);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}

/** The wanted port of 127.0.0.1 if it is free, else any free one. */
async function freePort(wanted: number): Promise<number> {
  const attempt = (port: number) =>
    new Promise<number | null>((resolve) => {
      const server = net.createServer();
      server.once('error', () => resolve(null));
      server.listen(port, '127.0.0.1', () => {
        const { port: found } = server.address() as net.AddressInfo;
        server.close(() => resolve(found));
      });
    });
  return (await attempt(wanted)) ?? (await attempt(0)) ?? 0;
}
