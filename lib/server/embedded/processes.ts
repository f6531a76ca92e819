import { execFile } from 'node:child_process';
import { readFile, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Home } from './home';

const run = promisify(execFile);

/** What a server says about itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Reads postmaster.pid; null if there is none. The process it names may be long gone, or be another one by now. */
export async function findPostmaster(home: Home): Promise<Postmaster | null> {
  const text = await readFile(path.join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || home.port } : null;
}

/**
 * Process ids of every PostgreSQL process that works in this cluster, the server and its backends alike. A process id in a file proves
 * nothing after a restart of the machine or in a container, where numbers come again; the working folder does.
 */
export async function processesOf(home: Home): Promise<number[]> {
  if (process.platform !== 'linux') return aliveByNumber(home);
  const cluster = await realpath(home.cluster).catch(() => null);
  if (cluster === null) return [];
  const candidates: string[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const name = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => '');
    if (name.startsWith('postgres')) candidates.push(entry);
  }
  if (candidates.length === 0) return [];
  // Asked as the system user of PostgreSQL: in a container even root may not look into another user's process.
  const script = 'for p in "$@"; do [ "$(readlink "/proc/$p/cwd")" = "$CLUSTER" ] && echo "$p"; done; true';
  const { stdout } = await run('/bin/sh', ['-c', script, 'sh', ...candidates], { ...home.account, cwd: '/', env: { ...process.env, CLUSTER: cluster } });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Elsewhere the number counts only if the system says that it is a PostgreSQL. */
async function aliveByNumber(home: Home): Promise<number[]> {
  const postmaster = await findPostmaster(home);
  if (!postmaster) return [];
  const [command, ...words] =
    process.platform === 'win32' ? ['tasklist', '/FI', `PID eq ${postmaster.pid}`, '/NH'] : ['ps', '-ww', '-p', String(postmaster.pid), '-o', 'command='];
  const { stdout } = await run(command ?? 'ps', words).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') ? [postmaster.pid] : [];
}

/** Waits until no process of the cluster is left; false if some still are after the given milliseconds. */
export async function allGone(home: Home, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  for (;;) {
    if ((await processesOf(home)).length === 0) return true;
    if (Date.now() > until) return false;
    await sleep(100);
  }
}

/** Sends a signal to processes of the cluster; one that has gone meanwhile is no error. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // gone, which is what was wanted
    }
  }
}
