import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who holds a lock, as told to others that ask for it. */
export interface Holder {
  /** The npm script, such as start or jobs. */
  program: string;
  pid: number;
  /** Address of the console once it is ready. */
  address?: string;
  /** It is about to end: waiting a moment is better than refusing. */
  stopping?: boolean;
}

/** A lock that this process holds. */
export interface Lock {
  /** Changes what others are told. */
  describe(holder: Omit<Holder, 'pid'>): void;
  release(): Promise<void>;
}

/**
 * Takes the lock of a name, or returns who holds it. The lock is a listening socket: the system lets it go when the process ends, also
 * by kill -9, so that it can never be stale; and whoever asks is told by the holder itself.
 */
export async function takeLock(name: string, program: string): Promise<Lock | Holder> {
  let holder: Holder = { program, pid: process.pid };
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(holder));
  });
  const address = socketOf(name);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await listens(server, address)) {
      server.unref();
      return {
        describe: (told) => {
          holder = { ...told, pid: process.pid };
        },
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const told = await ask(address);
    if (told) return told;
    // A file left by a killed process, where sockets are files; elsewhere the holder went just now.
    if (!address.startsWith('\0') && process.platform !== 'win32') await rm(address, { force: true });
  }
  return { program: 'another program', pid: 0 };
}

/** Takes the lock of a name as soon as nobody has it. `onWait` is called once if somebody does, with their process. */
export async function waitForLock(name: string, program: string, onWait: (pid: number) => void): Promise<Lock> {
  for (let waited = 0; ; waited += 1) {
    const found = await takeLock(name, program);
    if (isLock(found)) return found;
    if (waited === 0) onWait(found.pid);
    await sleep(500);
  }
}

/** True if the lock was taken. */
export function isLock(found: Lock | Holder): found is Lock {
  return 'release' in found;
}

/** The socket's name: abstract on Linux, a pipe on Windows, a file elsewhere. */
function socketOf(name: string): string {
  const short = `loket-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${short}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${short}` : path.join(os.tmpdir(), `${short}.sock`);
}

function listens(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.removeAllListeners('error');
    server.once('error', () => resolve(false));
    server.listen(address, () => resolve(true));
  });
}

function ask(address: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(address);
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('error', () => resolve(null));
    socket.on('close', () => {
      try {
        resolve(JSON.parse(text) as Holder);
      } catch {
        resolve(null);
      }
    });
  });
}
