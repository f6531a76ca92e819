import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/server/embedded-postgres';
import { makeDataDir } from '@/lib/server/embedded/home';
import { env, setEnvironment } from '@/lib/server/env';
import { derivedKey, installationSecrets } from '@/lib/server/secret';
import { SetupError } from '@/lib/server/setup-error';
import { isLock, takeLock, type Holder, type Lock } from './lock';

const DATABASE = 'loket';
const APP_ROLE = 'loket_app';
const OLDEST_POSTGRES = 150_000;

/** The configured database, open. From here on `env()` and `db()` of this process lead to it. */
export interface OpenDatabase {
  embedded: boolean;
  /** The owner's connection: migrations, seed, import. */
  ownerUrl: string;
  /** The application role's connection. */
  appUrl: string;
  appPassword: string;
  /** The data folder's lock; none with DATABASE_URL, or where the running console has it. */
  lock: Lock | undefined;
  /** Stops an embedded server that was started for this program. */
  close(): Promise<void>;
}

interface Options {
  /** The npm script's name, told to others that find the data folder in use. */
  program: string;
  /** Go on beside a running console instead of refusing. */
  share: boolean;
  log: (line: string) => void;
}

/** Opens the database of DATABASE_URL, or the embedded one of the data folder. */
export async function openDatabase(options: Options): Promise<OpenDatabase> {
  const { databaseUrl, hasDatabaseAppUrl } = env();
  if (databaseUrl === undefined && hasDatabaseAppUrl) throw new SetupError('DATABASE_APP_URL is set without DATABASE_URL: set both, or neither for the embedded database.');
  const opened = databaseUrl === undefined ? await openEmbedded(options) : await openGiven(databaseUrl);
  const [secret, ...older] = await installationSecrets();
  setEnvironment({ DATABASE_APP_URL: opened.appUrl, LOKET_SECRET: secret, LOKET_SECRET_OLDER: older.join('\n'), LOKET_DEMO: env().demo ? '1' : '0' });
  return opened;
}

/**
 * Runs a program with the configured database and closes it again, also on Ctrl-C. Works beside a running `npm start`.
 * @param fresh the program makes the tables itself; otherwise a database without them is refused with words
 */
export async function withDatabase<T>(program: string, work: (database: OpenDatabase) => Promise<T>, { fresh = false } = {}): Promise<T> {
  const database = await openDatabase({ program, share: true, log: (line) => console.error(line) });
  const interrupted = () => void database.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    if (!fresh) await requireTables(database.ownerUrl);
    return await work(database);
  } finally {
    process.removeListener('SIGINT', interrupted);
    process.removeListener('SIGTERM', interrupted);
    await database.close();
  }
}

async function openEmbedded({ program, share, log }: Options): Promise<OpenDatabase> {
  const { dataDir } = env();
  await makeDataDir(dataDir);
  const found = await lockOrConsole(await realpath(dataDir), program, share, log);
  const lock = isLock(found) ? found : undefined;
  try {
    const server = lock ? await startEmbeddedPostgres({ dataDir, log }) : await findEmbeddedPostgres(dataDir);
    if (!server) throw new SetupError(`The console on ${dataDir} runs, and its database does not: stop it and start it again.`);
    if (lock) await makeDatabase(server.ownerUrl('postgres'));
    const ownerUrl = server.ownerUrl(DATABASE);
    const close = async () => {
      if (!lock) return;
      await server.stop();
      await lock.release();
    };
    return { embedded: true, ownerUrl, ...(await appConnection(ownerUrl)), lock, close };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** The data folder's lock, or the running console that has it. Waits for other programs, and for a console that is just starting. */
async function lockOrConsole(dataDir: string, program: string, share: boolean, log: (line: string) => void): Promise<Lock | Holder> {
  for (let waited = 0; waited < 1_200; waited += 1) {
    const found = await takeLock(dataDir, program);
    if (isLock(found)) return found;
    if (share && found.program === 'start' && found.address !== undefined) return found;
    const who = `"npm ${found.program === 'start' ? 'start' : `run ${found.program}`}" (process ${found.pid})`;
    if (!share && !(found.stopping && waited < 40)) {
      const where = found.address === undefined ? '' : ` It answers at ${found.address}.`;
      throw new SetupError(`The data folder ${dataDir} is in use by ${who}.${where} Stop it first, or set LOKET_DATA_DIR and PORT for a second console.`);
    }
    if (waited === 0) log(`waiting for ${who}, which ${found.stopping ? 'is stopping' : `is using ${dataDir}`}`);
    await sleep(500);
  }
  throw new SetupError(`The data folder ${dataDir} has been in use for ten minutes.`);
}

async function openGiven(ownerUrl: string): Promise<OpenDatabase> {
  const { rows } = await connected(ownerUrl, (client) => client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version"));
  if (Number(rows[0]?.version) < OLDEST_POSTGRES) throw new SetupError('The PostgreSQL of DATABASE_URL is too old: 15 or later is needed.');
  return { embedded: false, ownerUrl, ...(await appConnection(ownerUrl)), lock: undefined, close: async () => undefined };
}

/** The application role's connection: DATABASE_APP_URL, else the owner's with another user and a password derived from the secret. */
async function appConnection(ownerUrl: string): Promise<{ appUrl: string; appPassword: string }> {
  const derived = derivedKey((await installationSecrets())[0], 'database password of the application role');
  if (env().databaseUrl !== undefined && env().hasDatabaseAppUrl) {
    const given = new URL(env().databaseAppUrl);
    const isRole = decodeURIComponent(given.username) === APP_ROLE && given.password !== '';
    return { appUrl: env().databaseAppUrl, appPassword: isRole ? decodeURIComponent(given.password) : derived };
  }
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = derived;
  return { appUrl: url.href, appPassword: derived };
}

async function makeDatabase(maintenanceUrl: string): Promise<void> {
  await connected(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8'`);
  });
}

async function requireTables(ownerUrl: string): Promise<void> {
  const { rows } = await connected(ownerUrl, (client) => client.query<{ known: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known"));
  if (!rows[0]?.known) throw new SetupError('The database has no tables yet: run "npm start" or "npm run migrate" first.');
}

/** Runs one piece of work on one connection. A connection that cannot be made is a SetupError that names host and reason, no password. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'loket-program' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = (error as { code?: string; message?: string }).code ?? (error as Error).message;
    throw new SetupError(`The database ${host}${pathname} cannot be reached (${reason}): ${wordsFor(reason)}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wordsFor(code: string): string {
  if (code === '28P01' || code === '28000') return 'user or password are wrong.';
  if (code === '3D000') return 'this database does not exist; create it first.';
  if (code === 'ENOTFOUND') return 'this host is not known.';
  return 'does it run, and may this machine connect to it?';
}
