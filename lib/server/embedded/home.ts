import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from '../setup-error';
import { accountFor, canEnter, type Account } from './account';
import { locateBinaries, type Binaries } from './binaries';

/** What the data folder remembers about its PostgreSQL, in postgres.json (readable by its owner only). */
export interface Kept {
  password: string;
  /** Port of the last start, tried first at the next one. */
  port: number;
  /** Folder of cluster and log; <data folder>/postgres unless that could not be entered. */
  home: string;
}

/** Everything that is needed to run the cluster of one data folder. */
export interface Home extends Kept {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  /** The cluster itself. */
  cluster: string;
  logFile: string;
}

/** Where root puts what the user `postgres` cannot reach, for example below /root. */
const REACHABLE = '/var/lib/loket';

const keptFile = (dataDir: string) => path.join(dataDir, 'postgres.json');

/** What was kept about the cluster of this data folder; null if there is none yet. */
export async function findKept(dataDir: string): Promise<Kept | null> {
  const text = await readFile(keptFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SetupError(`The data folder ${dataDir} cannot be read (${error.code}): it belongs to another user. Start the console as that user, or set LOKET_DATA_DIR.`);
  });
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    if (typeof kept.password === 'string' && typeof kept.port === 'number' && typeof kept.home === 'string') {
      // A relative home stays right when the whole project is moved.
      return { password: kept.password, port: kept.port, home: path.resolve(dataDir, kept.home) };
    }
  } catch {
    // said below
  }
  throw new SetupError(`The file ${keptFile(dataDir)} is damaged. It holds the database's password: restore it, or delete ${dataDir} and begin anew.`);
}

/** Writes postgres.json whole or not at all. */
export async function keep(dataDir: string, { password, port, home }: Kept): Promise<void> {
  const inside = path.relative(dataDir, home);
  const kept: Kept = { password, port, home: inside.startsWith('..') ? home : inside };
  const draft = `${keptFile(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await giveToOwnerOf(dataDir, draft);
  await rename(draft, keptFile(dataDir));
}

/** Root may start the console in another user's folder; what it writes there stays that user's. */
async function giveToOwnerOf(folder: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);
}

/** Prepares the folders: makes what is missing, and finds a place that the system user of PostgreSQL can reach. */
export async function prepareHome(dataDir: string, log: (line: string) => void): Promise<Home> {
  await makeDataDir(dataDir);
  const kept = await findKept(dataDir);
  const own = path.join(dataDir, 'postgres');
  if (!kept && (await exists(path.join(own, 'data')))) {
    throw new SetupError(`${keptFile(dataDir)} is missing. It holds the password of the database in ${own}: restore it, or delete ${dataDir} and begin anew.`);
  }
  const located = await locateBinaries();
  const account = await accountFor(path.join(kept?.home ?? own, 'data'), log);
  const binaries = (await canEnter(account, located.root)) ? located : await copyBinaries(located, account, log);
  const home = kept?.home ?? ((await canEnter(account, dataDir)) ? own : path.join(REACHABLE, randomBytes(6).toString('hex')));
  if (!kept && home !== own) log(`the system user of PostgreSQL cannot enter ${dataDir}; the database is kept in ${home}`);
  if (home !== own) await makeReachable();
  await mkdir(home, { recursive: true });
  if (account) {
    await chmod(home, 0o755);
    await chown(home, account.uid, account.gid);
    if (!(await canEnter(account, home))) {
      throw new SetupError(`The system user of PostgreSQL cannot enter ${home}. Set LOKET_DATA_DIR to a folder outside, such as /var/lib/loket-data.`);
    }
  }
  const values = kept ?? { password: randomBytes(24).toString('base64url'), port: 0, home };
  if (!kept) await keep(dataDir, values);
  return { ...values, dataDir, binaries, account, cluster: path.join(home, 'data'), logFile: path.join(home, 'server.log') };
}

/** Makes the data folder if it is missing. Root's can be walked through by the user `postgres`, not listed; anybody else's is private. */
export async function makeDataDir(dataDir: string): Promise<void> {
  if (await exists(dataDir)) return;
  try {
    await mkdir(dataDir, { recursive: true });
    await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new SetupError(`The data folder ${dataDir} cannot be made (${(error as NodeJS.ErrnoException).code}). Set LOKET_DATA_DIR to a folder you may write to.`);
  }
}

async function makeReachable(): Promise<void> {
  await mkdir(REACHABLE, { recursive: true });
  await chmod(REACHABLE, 0o755);
}

async function copyBinaries(from: Binaries, account: Account | undefined, log: (line: string) => void): Promise<Binaries> {
  const root = path.join(REACHABLE, `postgresql-${from.version}`);
  if (!(await exists(root))) {
    log(`the system user of PostgreSQL cannot enter ${from.root}; copying the programs to ${root}`);
    const draft = `${root}.${process.pid}`;
    await makeReachable();
    await cp(from.root, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    // Another start may have been first: then its copy is as good.
    await rename(draft, root).catch(() => rm(draft, { recursive: true, force: true }));
  }
  if (!(await canEnter(account, root))) throw new SetupError(`The system user of PostgreSQL cannot enter ${root}: make /var/lib/loket readable, or set DATABASE_URL.`);
  return { ...from, root };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
