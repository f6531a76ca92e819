import { parseArgs } from 'node:util';
import pg from 'pg';
import { db } from '@/lib/server/db';
import { setEnvironment } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { todayIn } from '@/lib/server/clock';
import { connected } from './database';
import { withDatabase } from './database';
import { measureUseCases } from './bench/measure';
import { table } from './bench/table';
import { migrateOnly } from './demo';
import { runProgram } from './program';

/**
 * `npm run bench [-- --members 1000000 --rounds 2000]`: makes a database of that many invented members in <data dir>/bench (once), runs the
 * use cases of the desk one after another as the console does, session, authorisation and audit included, beside the bare SQL of the same
 * data, and prints the figures of the README's table.
 */
runProgram(async () => {
  const { values } = parseArgs({ options: { members: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '2000' } } });
  const [members, rounds] = [Number(values.members), Number(values.rounds)];
  if (!Number.isInteger(members) || members < 1_000 || !Number.isInteger(rounds) || rounds < 20) throw new SetupError('--members (1000 or more) and --rounds (20 or more) are whole numbers.');
  setEnvironment({ LOKET_DATA_DIR: `${process.env.LOKET_DATA_DIR ?? '.data'}/bench` });
  await withDatabase(
    'bench',
    async (database) => {
      if (!database.embedded) throw new SetupError('The benchmark makes its own database: run it without DATABASE_URL.');
      await migrateOnly(database, (line) => console.error(line));
      const { rows } = await connected(database.ownerUrl, (client) => client.query<{ count: number }>('SELECT count(*)::int AS count FROM member'));
      if (rows[0]?.count === 0) {
        const { seedBench } = await import('@/prisma/seed/index');
        await seedBench({ ownerUrl: database.ownerUrl, today: todayIn('Asia/Jakarta'), members, log: (line) => console.error(line) });
      }
      const bare = new pg.Client({ connectionString: database.ownerUrl, application_name: 'loket-bench' });
      await bare.connect();
      // A fault of a use case is what is to be seen, not that of a connection which the stopping database cuts.
      try {
        console.log(table(await measureUseCases(db(), bare, rounds)));
      } finally {
        await bare.end();
        await db().$disconnect();
      }
    },
    { fresh: true },
  );
});
