import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { NEXT } from './build';
import { PROJECT } from './project';
import { eachLine } from './run';

const READY_WITHIN = 60_000;
const STOP_WITHIN = 5_000;

/** The built console as a process of its own. */
export interface ConsoleServer {
  /** Resolves when the process ends, whoever ended it. */
  ended: Promise<number>;
  /** Lets open requests finish, for a few seconds; then ends the process. */
  stop(): Promise<void>;
}

/** Refuses with words when the port is taken, before the long steps rather than after them. A console that is just stopping gets a moment. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  let code = await listenError(host, port);
  for (let attempt = 0; attempt < 10 && code === 'EADDRINUSE'; attempt += 1) {
    await sleep(200);
    code = await listenError(host, port);
  }
  if (code === 'EADDRINUSE') throw new SetupError(`Port ${port} is taken by another program. Stop that one, or set another, for example: PORT=${port + 1} npm start`);
  if (code === 'EACCES') throw new SetupError(`Port ${port} may not be used by this user; set PORT to 1024 or more.`);
  if (code !== undefined) throw new SetupError(`The console cannot listen on ${host} port ${port} (${code}); set LOKET_HOST and PORT.`);
}

function listenError(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Starts the built console, or the development server, and waits until its health check answers. */
export async function startServer({ development }: { development: boolean }): Promise<ConsoleServer> {
  const { host, port } = env();
  const child = spawn(
    process.execPath,
    [...preloaded('exit-with-parent.mjs'), ...preloaded('refuse-trace.mjs'), NEXT, development ? 'dev' : 'start', '-H', host, '-p', String(port)],
    { cwd: PROJECT, env: serverVariables(development), stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  const early: string[] = [];
  let ready = false;
  if (child.stdout) eachLine(child.stdout, (line) => (ready ? console.log(line) : early.push(line)));
  const server = { ended, stop: () => stop(child, ended) };
  if (!(await answers(host, port, ended))) {
    await server.stop();
    throw new SetupError(`The console did not become ready.\n${early.join('\n')}`);
  }
  ready = true;
  return server;
}

const preloaded = (file: string): string[] => ['--import', pathToFileURL(path.join(PROJECT, 'lib', 'cli', file)).href];

/** The server gets the application role's connection and never the owner's. */
function serverVariables(development: boolean): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: env().publicUrl,
    NEXTAUTH_SECRET: env().secret,
    LOKET_DATA_DIR: env().dataDir,
    PORT: String(env().port),
  };
  delete variables.DATABASE_URL;
  return variables;
}

async function answers(host: string, port: number, ended: Promise<number>): Promise<boolean> {
  const address = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}/api/health`;
  let over = false;
  void ended.then(() => (over = true));
  for (const until = Date.now() + READY_WITHIN; Date.now() < until && !over; ) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return true;
    await sleep(50);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  // Event streams of open tabs never finish by themselves.
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await ended;
  clearTimeout(late);
}
