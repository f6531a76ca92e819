import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const MIGRATIONS = path.join(process.cwd(), 'prisma', 'migrations');
/** Any constant: the key of the advisory lock that keeps two starts from migrating at once. */
const LOCK = 7_203_118;

/** SQL text as a literal, for the statements that take no parameters. */
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Brings the database up to date: makes the role `loket_app`, then applies `prisma/migrations/<name>/migration.sql` in order, each whole
 * and in its own transaction, and records them in Prisma's own table. Returns the names applied now.
 * Throws when an applied migration was edited afterwards (checksum), or when the owner may not create roles.
 */
export async function migrate({ ownerUrl, appPassword, log = () => {} }: {
  ownerUrl: string;
  appPassword: string;
  log?: (text: string) => void;
}): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await makeAppRole(client, appPassword);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
    const known = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    const checksums = new Map(known.rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const name of await migrationNames()) {
      const sql = await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = checksums.get(name);
      if (before === checksum) continue;
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had been applied; write a new one instead`);
      log(`migration ${name}`);
      await apply(client, name, sql, checksum);
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function makeAppRole(client: pg.Client, password: string): Promise<void> {
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', ['loket_app']);
  try {
    await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE loket_app LOGIN PASSWORD ${literal(password)}`);
  } catch (error) {
    if (role.rowCount && (error as { code?: string }).code === '42501') return;
    throw new Error('the database user may not create the role loket_app: let an administrator create it (LOGIN, no other right) and set DATABASE_APP_URL', { cause: error });
  }
}
