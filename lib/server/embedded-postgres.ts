import pg from 'pg';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearAway, createCluster, hasCluster, OWNER, startServer, stopServer } from './embedded/cluster';
import { keep, prepareHome, type Home } from './embedded/home';
import { findPostmaster, processesOf } from './embedded/processes';
import { SetupError } from './setup-error';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  port: number;
  /** The cluster's folder. */
  cluster: string;
  /** True if it ran already, left behind by a program that was killed. */
  adopted: boolean;
  /** The owner's connection to a database of the cluster. */
  ownerUrl(database: string): string;
  /** Stops the server, also one that was adopted. */
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  log?: (line: string) => void;
  /** False for clusters that are thrown away: faster, and lost when the machine loses power. */
  durable?: boolean;
}

/**
 * Starts the PostgreSQL of a data folder: makes the cluster at the first time, adopts a server that outlived its parent, clears away what
 * a killed one left behind. The caller holds the data folder's lock. Throws SetupError with words for the person at the keyboard.
 */
export async function startEmbeddedPostgres({ dataDir, log = () => {}, durable = true }: Options): Promise<EmbeddedPostgres> {
  const home = await prepareHome(path.resolve(dataDir), log);
  const running = await findRunning(home, log);
  if (running) return running;
  if (!(await hasCluster(home))) {
    log(`making a PostgreSQL ${home.binaries.version.split('-')[0]} cluster in ${home.home}`);
    await createCluster(home, durable);
  } else if (await findPostmaster(home)) {
    log('the database was not closed properly; recovering');
    await clearAway(home);
  }
  const port = await startServer(home, durable);
  if (port !== home.port) await keep(home.dataDir, { ...home, port });
  return describe(home, port, false);
}

/** The server of a data folder if it runs, else null. Starts nothing. */
export async function findEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres | null> {
  return findRunning(await prepareHome(path.resolve(dataDir), () => {}), () => {});
}

function describe(home: Home, port: number, adopted: boolean): EmbeddedPostgres {
  return {
    port,
    cluster: home.cluster,
    adopted,
    ownerUrl: (database) => `postgresql://${OWNER}:${home.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: () => stopServer(home),
  };
}

/** Waits for a server that is just starting or recovering; a minute is long for that. */
async function findRunning(home: Home, log: (line: string) => void): Promise<EmbeddedPostgres | null> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const postmaster = await findPostmaster(home);
    if (!postmaster || !(await processesOf(home)).includes(postmaster.pid)) return null;
    const candidate = describe(home, postmaster.port, true);
    if (await answers(candidate)) {
      log('the database still runs from before; going on with it');
      return candidate;
    }
    await sleep(200);
  }
  throw new SetupError(`A PostgreSQL runs in ${home.cluster} and does not answer. Its log is ${home.logFile}.`);
}

/** True if the server takes our password and works in our folder. */
async function answers(candidate: EmbeddedPostgres): Promise<boolean> {
  const client = new pg.Client({ connectionString: candidate.ownerUrl('postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    return (await realpath(rows[0]?.folder ?? '')) === (await realpath(candidate.cluster));
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new SetupError(`The PostgreSQL in ${candidate.cluster} does not take the password in postgres.json: the file is of another database.`);
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
