import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client';
import { env } from './env';
import { log } from './log';

export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** Connects as the application role. One pool a process; waiting for a connection is bounded. */
export function connect(url: string, poolSize: number): Db {
  const adapter = new PrismaPg(
    { connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000, application_name: 'loket' },
    {
      // Named statements are parsed and planned once a connection: a fifth less time a read.
      statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex'),
      onPoolError: (error) => log.error({ code: 'pool', message: error.message }, 'database pool'),
    },
  );
  return new PrismaClient({ adapter });
}

const shared = globalThis as unknown as { loketDb?: Db };

/** The process's database client, made at first use. */
export function db(): Db {
  shared.loketDb ??= connect(env().databaseAppUrl, env().poolSize);
  return shared.loketDb;
}
