import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error';

const run = promisify(execFile);

/** The system user that PostgreSQL runs as; undefined means the present one. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Root lends it the owner of an existing cluster, else the user `postgres`, made if it is missing.
 * @param cluster folder of the cluster, which may not exist yet
 */
export async function accountFor(cluster: string, log: (line: string) => void): Promise<Account | undefined> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = await lookUp('postgres');
  if (known) return known;
  log('making the system user "postgres", because PostgreSQL does not run as root');
  try {
    await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
    await run('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', '-g', 'postgres', 'postgres']);
  } catch {
    throw new SetupError('PostgreSQL does not run as root, and the user "postgres" could not be made: start the console as an ordinary user.');
  }
  const made = await lookUp('postgres');
  if (!made) throw new SetupError('The user "postgres" was made and cannot be found: start the console as an ordinary user.');
  return made;
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** True if the account can walk to the folder. The kernel answers, not mode bits: there are access lists and read-only mounts. */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  if (!account) return true;
  return run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
