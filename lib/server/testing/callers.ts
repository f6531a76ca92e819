import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connect, type Db } from '@/lib/server/db';
import { findSessionActor, openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { testDatabase, type TestDatabase } from './test-database';

/** The moment of the tests: 10.00 in Jakarta on TEST_TODAY. */
export const TEST_NOW = new Date('2026-11-20T03:00:00Z');

/** The same caller right after they proved themselves within the session. */
export const steppedUp = (caller: Caller): Caller => ({ ...caller, actor: { ...caller.actor, steppedUpAt: caller.now } });

/** A seeded database with the app's client, the owner's connection and callers of demo accounts. */
export interface Bench {
  database: TestDatabase;
  db: Db;
  owner: pg.Client;
  /** The caller of an account, signed in at `now`. */
  as: (username: string, now?: Date) => Promise<Caller>;
  /** One more account like an existing one: same role, branch and region. */
  another: (like: string) => Promise<string>;
  /** First row of an owner's query, as it is. */
  one: <T extends object>(sql: string, ...values: unknown[]) => Promise<T>;
  close: () => Promise<void>;
}

/** Opens a seeded database for one test file. */
export async function openBench({ poolSize = 10 } = {}): Promise<Bench> {
  const database = await testDatabase({ seeded: true });
  const db = connect(database.appUrl, poolSize);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const one = async <T extends object>(sql: string, ...values: unknown[]): Promise<T> => {
    const { rows } = await owner.query<T>(sql, values);
    if (!rows[0]) throw new Error(`no row: ${sql}`);
    return rows[0];
  };
  return {
    database,
    db,
    owner,
    one,
    as: async (username, now = TEST_NOW) => {
      const { id } = await one<{ id: string }>('SELECT id FROM staff WHERE username = $1', username);
      const sessionId = await inTransaction(db, SYSTEM_ACTOR, (tx) => openSession(tx, { staffId: id, now, address: null, userAgent: 'test' }));
      const actor = await findSessionActor(db, sessionId, now);
      if (!actor) throw new Error(`no session for ${username}`);
      return { db, actor, address: '127.0.0.1', now };
    },
    another: async (like) => {
      const username = `t${randomUUID().slice(0, 8)}`;
      await owner.query(
        `INSERT INTO staff (id, username, name, role, branch_id, region_id, password_hash, active, created_at)
         SELECT $1, $2, name || ' ' || $2, role, branch_id, region_id, password_hash, true, now() FROM staff WHERE username = $3`,
        [randomUUID(), username, like],
      );
      return username;
    },
    close: async () => {
      await db.$disconnect();
      await owner.end();
      await database.drop();
    },
  };
}
