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
    const { ended } = server;
    database.lock?.describe({ program: 'start', address: env().publicUrl });
    unwatch = await watch(database);
    await announce(database);
    const code = await Promise.race([stopping, ended]);
    if (code === 'stop') return 0;
    console.error(`\nThe server ended by itself (exit code ${code}).`);
    return 1;
  } finally {
    console.log('\nStopping ...');
    database.lock?.describe({ program: 'start', stopping: true });
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

/**
 * Resolves at the first Ctrl-C or SIGTERM, or when npm is gone: npm hands signals to a shell, which may keep them. Another signal two
 * seconds later is for the impatient (terminal and npm send one each): the process ends at once, and the next start recovers.
 */
function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    let asked = 0;
    const ask = () => {
      if (asked > 0 && Date.now() - asked > 2_000) process.exit(130);
      asked ||= Date.now();
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      ask();
    }, 250);
    watch.unref();
  });
}

/** Says so when the embedded database goes away under the running console. Returns the end of watching. */
async function watch({ embedded, ownerUrl }: OpenDatabase): Promise<() => void> {
  if (!embedded) return () => undefined;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-start' });
  let watching = true;
  client.on('error', () => {
    if (watching) console.error('\nThe database has gone. Stop the console with Ctrl-C and start it again: it recovers.');
  });
  await client.connect();
  return () => {
    watching = false;
    client.end().catch(() => undefined);
  };
}

async function announce({ embedded }: OpenDatabase): Promise<void> {
  console.log(`\nReady: ${env().publicUrl}  (Ctrl-C stops it)`);
  if (!embedded || !env().demo) return;
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = await import('@/prisma/seed/accounts');
  console.log(`\nDemo data. Password of every account: ${DEMO_PASSWORD}`);
  for (const { username, name, role } of DEMO_ACCOUNTS) console.log(`  ${username.padEnd(16)} ${name}, ${role}`);
}
