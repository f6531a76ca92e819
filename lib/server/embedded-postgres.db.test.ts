import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

let dataDir: string;
let servers: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'loket-embedded-'));
  await chmod(dataDir, 0o711);
  servers = [];
});

afterEach(async () => {
  for (const server of servers.slice(-1)) {
    await server.stop();
    await rm(path.dirname(server.cluster), { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  servers.push(server);
  return server;
}

async function query<T>(server: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as T[];
}

const postmasterFile = (server: EmbeddedPostgres) => path.join(server.cluster, 'postmaster.pid');

async function killPostmaster(server: EmbeddedPostgres): Promise<void> {
  process.kill(Number((await readFile(postmasterFile(server), 'utf8')).split('\n')[0]), 'SIGKILL');
}

describe('embedded PostgreSQL', () => {
  it('is a PostgreSQL 18 in UTF-8 that listens on this machine only and asks for a scram password', async () => {
    const server = await start();
    const [found] = await query<Record<string, string>>(
      server,
      `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS addresses,
        (SELECT datcollate FROM pg_database WHERE datname = 'postgres') AS collation, (SELECT rolpassword FROM pg_authid WHERE rolname = 'loket_owner') AS password`,
    );
    expect(found).toMatchObject({ encoding: 'UTF8', addresses: '127.0.0.1', collation: 'C.UTF-8' });
    expect(found?.version).toMatch(/^18/);
    expect(found?.password).toMatch(/^SCRAM-SHA-256/);
    const wrong = new pg.Client({ connectionString: server.ownerUrl('postgres').replace(/:[^:@/]+@/, ':wrong@') });
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps data and port over a stop and a second start', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ adopted: false, port: first.port });
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('adopts a server that outlived the program that started it', async () => {
    await start();
    const second = await start();
    expect(second.adopted).toBe(true);
    await second.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBeNull();
  });

  it('recovers from a killed server whose backend is still busy, and loses nothing that was committed', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const busy = new pg.Client({ connectionString: first.ownerUrl('postgres') });
    busy.on('error', () => undefined);
    await busy.connect();
    const count = busy.query('SELECT count(*) FROM generate_series(1, 100000000000)').catch(() => 'ended');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await killPostmaster(first);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await count).toBe('ended');
  });

  it('does not take another process for the server when postmaster.pid carries its number', async () => {
    const first = await start();
    const lock = await readFile(postmasterFile(first), 'utf8');
    await first.stop();
    await writeFile(postmasterFile(first), lock.replace(/^\d+/, String(process.ppid)));
    expect((await start()).adopted).toBe(false);
  });

  it('takes another port when somebody else has the remembered one', async () => {
    const first = await start();
    await first.stop();
    const squatter = net.createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve));
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    squatter.close();
  });

  it('refuses a data folder whose password file is missing or damaged, with words and without harm', async () => {
    const first = await start();
    await first.stop();
    await writeFile(path.join(dataDir, 'postgres.json'), '{');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/postgres\.json is damaged/);
    await rm(path.join(dataDir, 'postgres.json'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/postgres\.json is missing/);
  });
});
