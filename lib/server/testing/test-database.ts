import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { seedDemo } from '@/prisma/seed/index';
import { calendarDate } from '@/lib/values/calendar-date';
import { TEMPLATE } from './test-cluster';

/** The day on which the demo data of `testDatabase({ seeded: true })` are made: a Friday in the middle of a month. */
export const TEST_TODAY = calendarDate('2026-11-20');
const SEEDED_TEMPLATE = 'loket_seeded';
const SEEDED_MEMBERS = 3_000;
/** Any constant: the key of the advisory lock that lets one test file make the seeded template while the others wait. */
const LOCK = 5_402_771;

/** A database of one test file. */
export interface TestDatabase {
  ownerUrl: string;
  /** As the console connects: the role that owns nothing, under row-level security. */
  appUrl: string;
  /** Ends all connections and removes the database. */
  drop(): Promise<void>;
}

/**
 * Makes a database of its own for the calling test file: migrated and empty, or with 3,000 demo members as of TEST_TODAY.
 * Only in tests called *.db.test.ts, which run beside a real PostgreSQL.
 */
export async function testDatabase({ seeded = false } = {}): Promise<TestDatabase> {
  const { maintenanceUrl, appPassword } = inject('cluster');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(maintenanceUrl, async (client) => {
    if (seeded) await makeSeededTemplate(client, maintenanceUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${seeded ? SEEDED_TEMPLATE : TEMPLATE}`);
  });
  const ownerUrl = urlOf(maintenanceUrl, name);
  const app = new URL(ownerUrl);
  app.username = 'loket_app';
  app.password = appPassword;
  return {
    ownerUrl,
    appUrl: app.href,
    drop: () => withClient(maintenanceUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function makeSeededTemplate(client: pg.Client, maintenanceUrl: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [SEEDED_TEMPLATE]);
    if (rowCount) return;
    const draft = `${SEEDED_TEMPLATE}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE ${TEMPLATE}`);
    await seedDemo({ ownerUrl: urlOf(maintenanceUrl, draft), today: TEST_TODAY, members: SEEDED_MEMBERS, visitsDays: 0, log: () => undefined });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${SEEDED_TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

function urlOf(maintenanceUrl: string, database: string): string {
  const url = new URL(maintenanceUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
