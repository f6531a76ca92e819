import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PROJECT } from './project';
import { eachLine } from './run';

/** A console of a test's own, started as a person starts it. */
export interface TestConsole {
  address: string;
  pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Milliseconds from the start until it said that it is ready. */
  readyAfter: number;
  /** Asks it to stop and resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
}

/** A place for a console's data, away from everything else. */
export interface TestFolder {
  dataDir: string;
  remove(): Promise<void>;
}

/** Makes a temporary data folder; `remove` also clears what root had to keep elsewhere. The console must have stopped by then. */
export async function testFolder(): Promise<TestFolder> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'loket-console-'));
  await chmod(parent, 0o711);
  const dataDir = path.join(parent, 'data');
  const remove = async () => {
    const kept = await readFile(path.join(dataDir, 'postgres.json'), 'utf8').catch(() => null);
    const home = kept === null ? null : path.resolve(dataDir, (JSON.parse(kept) as { home: string }).home);
    if (home !== null) await rm(home, { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
  };
  return { dataDir, remove };
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Environment of a test's console: nothing of the person's own settings. */
export function testEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(own)) if (/^(LOKET_(?!BROWSER)|DATABASE_|NEXTAUTH_|VITEST|npm_|PORT$|NODE_ENV$)/.test(name)) delete own[name];
  return { ...own, ...variables };
}

/** Runs `npm start` without npm until it is ready; rejects with its output if it ends before. */
export async function startConsole({ node = process.execPath, folder = PROJECT, dataDir, port, env = {}, onLine = () => {} }: {
  /** Another Node than this one. */
  node?: string;
  /** Another folder than the project, with a console's sources in it. */
  folder?: string;
  dataDir: string;
  port: number;
  env?: Readonly<Record<string, string>>;
  onLine?: (line: string) => void;
}): Promise<TestConsole> {
  const begin = performance.now();
  const child = spawn(node, ['lib/cli/loket.mjs', 'start'], {
    cwd: folder,
    env: testEnvironment({ LOKET_DATA_DIR: dataDir, PORT: String(port), ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const ready = new Promise<boolean>((resolve) => {
    const take = (line: string) => {
      lines.push(line);
      onLine(line);
      if (line.startsWith('Ready: ')) resolve(true);
    };
    eachLine(child.stdout, take);
    eachLine(child.stderr, take);
    void ended.then(() => resolve(false));
  });
  if (!(await ready)) throw new Error(`the console ended before it was ready (exit code ${await ended}):\n${lines.join('\n')}`);
  return {
    address: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    output: () => lines.join('\n'),
    readyAfter: performance.now() - begin,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}
