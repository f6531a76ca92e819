import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded-postgres';
import { migrate } from '../migrate';

/** What the test files need to make databases of their own. */
export interface TestCluster {
  /** The owner's connection to the maintenance database. */
  maintenanceUrl: string;
  appPassword: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** Database with all migrations and no rows, copied for each test file. */
export const TEMPLATE = 'loket_template';

/** Before the database tests: a PostgreSQL of their own in a temporary folder, with the migrated template; thrown away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'loket-test-'));
  // Root starts PostgreSQL as another user, who has to walk through this folder.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const remove = async () => {
    await server.stop();
    await rm(path.dirname(server.cluster), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const maintenanceUrl = server.ownerUrl('postgres');
    const client = new pg.Client({ connectionString: maintenanceUrl });
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 ENCODING 'UTF8'`);
    await client.end();
    const appPassword = randomBytes(18).toString('base64url');
    await migrate({ ownerUrl: server.ownerUrl(TEMPLATE), appPassword });
    project.provide('cluster', { maintenanceUrl, appPassword });
    return remove;
  } catch (error) {
    await remove();
    throw error;
  }
}
