import pg from 'pg';
import { env } from '@/lib/server/env';
import { buildConsole } from './build';
import { openDatabase, type OpenDatabase } from './database';
import { migrateAndSeed } from './demo';
import { runProgram } from './program';
import { step } from './progress';
import { endTools } from './run';
import { requireFreePort, startServer, type ConsoleServer } from './server';

/** `npm start`: database, tables, demo data, build, server; and back again on Ctrl-C. `npm run dev` is the same without the build. */
runProgram(async () => {
  const stopping = stopSignal();
  const { host, port, databaseUrl, dataDir } = env();
  await requireFreePort(host, port);
  const title = databaseUrl === undefined ? `Database: embedded PostgreSQL in ${dataDir}` : `Database: ${new URL(databaseUrl).host}`;
  const database = await step(title, (log) => openDatabase({ program: 'start', share: false, log }));
  let server: ConsoleServer | undefined;
  let unwatch: (() => void) | undefined;
  const prepared = prepare(database, process.argv.includes('--dev')).then((made) => (server = made));
  // Told to stop in the middle, nobody waits for this any more; what was half done is begun anew at the next start.
  prepared.catch(() => undefined);
  try {
    if ((await Promise.race([prepared, stopping])) === 'stop' || server === undefined) return 0;
    database.lock?.describe({ program: 'start', address: env().publicUrl });
    unwatch = watch(database);
    await announce(database);
    return await Promise.race([stopping.then(() => 0), server.ended.then(crashed)]);
  } finally {
    console.log('\nStopping ...');
    database.lock?.describe({ program: 'start' });
    unwatch?.();
    endTools();
    await server?.stop();
    await database.close();
    console.log('Stopped.');
  }
});

async function prepare(database: OpenDatabase, development: boolean): Promise<ConsoleServer> {
  await step('Tables and data', (note) => migrateAndSeed(database, note));
  if (!development) await step('Console: production build, if the sources changed (one to three minutes)', (note) => buildConsole(note));
  return step('Server', () => startServer({ development }));
}

/** Resolves at the first Ctrl-C or SIGTERM. A second one is for the impatient: the process ends at once, and the next start recovers. */
function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve('stop');
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
    process.on('SIGHUP', ask);
  });
}

function crashed(code: number): number {
  console.error(`\nThe server ended by itself (exit code ${code}).`);
  return 1;
}

/** Says so when the embedded database goes away under the running console. Returns the end of watching. */
function watch({ embedded, ownerUrl }: OpenDatabase): () => void {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-start' });
  let watching = embedded;
  client.on('error', () => {
    if (watching) console.error('\nThe database has gone. Stop the console with Ctrl-C and start it again: it recovers.');
  });
  if (embedded) client.connect().catch(() => undefined);
  return () => {
    watching = false;
    void client.end().catch(() => undefined);
  };
}

async function announce({ embedded }: OpenDatabase): Promise<void> {
  console.log(`\nReady: ${env().publicUrl}  (Ctrl-C stops it)`);
  if (!embedded || !env().demo) return;
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = await import('@/prisma/seed/accounts');
  console.log(`\nDemo data. Password of every account: ${DEMO_PASSWORD}`);
  for (const { username, name, role } of DEMO_ACCOUNTS) console.log(`  ${username.padEnd(16)} ${name}, ${role}`);
}
