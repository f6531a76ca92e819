import { env } from '@/lib/server/env';
import { now, todayIn } from '@/lib/server/clock';
import { JOB_NAMES } from '@/lib/jobs';
import { installJobs } from '@/lib/server/jobs';
import { migrate } from '@/lib/server/migrate';
import { connected, type OpenDatabase } from './database';

const SEEDING = 'loket demo data: being made';
const SEEDED = 'loket demo data: made';

/**
 * Brings the tables up to date and fills an empty embedded database with demo data. A comment on the database marks the time between, so
 * that an interrupted seed is thrown away and begun anew; a database of DATABASE_URL is never seeded.
 */
export async function migrateAndSeed({ embedded, ownerUrl, appPassword }: OpenDatabase, note: (line: string) => void): Promise<void> {
  const demo = embedded && env().demo;
  if (demo && (await commentOf(ownerUrl)) === SEEDING) {
    note('the demo data were not finished last time; beginning anew');
    await remake(ownerUrl);
  }
  await migrateOnly({ ownerUrl, appPassword }, note);
  if (!demo || !(await isEmpty(ownerUrl))) return;
  await setComment(ownerUrl, SEEDING);
  const { seedDemo } = await import('@/prisma/seed/index');
  await seedDemo({ ownerUrl, today: todayIn('Asia/Jakarta'), now: now(), members: env().seedMembers, visitsDays: env().seedDays, secondFactor: true, log: note });
  await setComment(ownerUrl, SEEDED);
}

/** Tables and job queues, no data. */
export async function migrateOnly({ ownerUrl, appPassword }: Pick<OpenDatabase, 'ownerUrl' | 'appPassword'>, note: (line: string) => void): Promise<void> {
  await migrate({ ownerUrl, appPassword, log: note });
  await connected(ownerUrl, (client) => installJobs(ownerUrl, JOB_NAMES, (sql) => client.query(sql)));
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const { rows } = await connected(ownerUrl, (client) => client.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT 1 FROM staff) AND NOT EXISTS (SELECT 1 FROM member) AS empty'));
  return rows[0]?.empty === true;
}

async function commentOf(ownerUrl: string): Promise<string | null> {
  const { rows } = await connected(ownerUrl, (client) =>
    client.query<{ comment: string | null }>("SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()"),
  );
  return rows[0]?.comment ?? null;
}

async function setComment(ownerUrl: string, comment: typeof SEEDING | typeof SEEDED): Promise<void> {
  await connected(ownerUrl, (client) => client.query(`COMMENT ON DATABASE ${nameOf(client.escapeIdentifier, ownerUrl)} IS '${comment}'`));
}

async function remake(ownerUrl: string): Promise<void> {
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = '/postgres';
  await connected(maintenance.href, async (client) => {
    const name = nameOf(client.escapeIdentifier, ownerUrl);
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  });
}

function nameOf(escape: (name: string) => string, url: string): string {
  return escape(decodeURIComponent(new URL(url).pathname.slice(1)));
}
