import { parseArgs } from 'node:util';
import pg from 'pg';
import { refreshReports } from '@/lib/reports/commands/refresh-reports';
import { db } from '@/lib/server/db';
import { env, setEnvironment } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { todayIn } from '@/lib/server/clock';
import { connected } from './database';
import { withDatabase } from './database';
import { measureAudit } from './bench/audit';
import { measureIntake } from './bench/complaint-intake';
import { measureComplaintQueries } from './bench/complaint-queries';
import { measureComplaintReports } from './bench/complaint-reports';
import { measureUseCases } from './bench/measure';
import { measureSessions, sessionLines } from './bench/sessions';
import { complaintReportTable, complaintTable, table } from './bench/table';
import { visitTable } from './bench/visit-table';
import { measureVisits } from './bench/visits';
import { migrateOnly } from './demo';
import { runProgram } from './program';

const PARTS = ['members', 'complaints', 'complaint-reports', 'visits', 'audit', 'session'] as const;

/**
 * `npm run bench [-- --members 1000000 --complaints 1000000 --visits 20000000 --rounds 2000 --only complaints --questions name,yellow]`: makes a database of that many invented members,
 * complaints and visits in <data dir>/bench (once), runs the use cases of the desk one after another as the console does, session, authorisation and audit included, beside the bare SQL of the same
 * data, and prints the figures of the README's table. `--questions` measures only those of the complaint desk with one of these texts in their
 * line, and prints nothing but the lines.
 */
runProgram(async () => {
  const { values } = parseArgs({
    options: { members: { type: 'string', default: '1000000' }, complaints: { type: 'string', default: '1000000' }, visits: { type: 'string', default: '20000000' }, rounds: { type: 'string', default: '2000' }, only: { type: 'string' }, questions: { type: 'string', default: '' } },
  });
  const [members, complaints, visits, rounds] = [Number(values.members), Number(values.complaints), Number(values.visits), Number(values.rounds)];
  const whole = [[members, 1_000], [complaints, 1_000], [visits, 100_000], [rounds, 20]].every(([given = 0, least = 0]) => Number.isInteger(given) && given >= least);
  if (!whole || ![undefined, ...PARTS].some((part) => part === values.only)) {
    throw new SetupError(`--members and --complaints (1000 or more), --visits (100000 or more) and --rounds (20 or more) are whole numbers; --only is ${PARTS.join(' or ')}.`);
  }
  const wanted = (part: (typeof PARTS)[number]) => values.only === undefined || values.only === part;
  setEnvironment({ LOKET_DATA_DIR: `${process.env.LOKET_DATA_DIR ?? '.data'}/bench`, LOKET_READING_FACTOR: '1000', LOKET_CHANGE_FACTOR: '1000' });
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
      const { rows: filed } = await connected(database.ownerUrl, (client) => client.query('SELECT 1 FROM complaint LIMIT 1'));
      if (filed.length === 0 && (wanted('complaints') || wanted('complaint-reports'))) {
        const { seedBenchComplaints } = await import('@/prisma/seed/bench-complaints');
        await seedBenchComplaints({ ownerUrl: database.ownerUrl, complaints, now: new Date(), log: (line) => console.error(line) });
      }
      const { rows: visited } = await connected(database.ownerUrl, (client) => client.query('SELECT 1 FROM visit LIMIT 1'));
      if (visited.length === 0 && wanted('visits')) {
        const { seedBenchVisits } = await import('@/prisma/seed/bench-visits');
        await seedBenchVisits({ ownerUrl: database.ownerUrl, visits, today: todayIn('Asia/Jakarta'), dataDir: env().dataDir, log: (line) => console.error(line) });
      }
      const bare = new pg.Client({ connectionString: database.ownerUrl, application_name: 'loket-bench' });
      await bare.connect();
      // A fault of a use case is what is to be seen, not that of a connection which the stopping database cuts.
      try {
        if (wanted('members')) console.log(table(await measureUseCases(db(), bare, rounds)));
        if (wanted('audit')) {
          const { perSecond, chains, rows: read, seconds, findings } = await measureAudit(db(), bare, { workers: 8, seconds: 10, rows: 1_000_000 });
          console.log(`audit: ${perSecond.toFixed(0)} appends a second over ${chains} chains; ${read} rows verified in ${seconds.toFixed(1)} s, ${findings} findings`);
        }
        if (wanted('session')) console.log(sessionLines(await measureSessions(db(), bare, rounds)));
        if (wanted('complaints')) {
          // Some hundred questions: a tenth of the rounds for each.
          const only = values.questions.split(',').filter((text) => text !== '');
          const questions = await measureComplaintQueries(db(), bare, Math.max(20, Math.floor(rounds / 10)), only, (line) => console.error(line));
          if (only.length > 0) return;
          // What an earlier run took in is counted first.
          await refreshReports(db(), new Date());
          const reports = await measureComplaintReports(db(), bare, Math.max(20, Math.floor(rounds / 10)), (line) => console.error(line));
          const { rows: reporters } = await bare.query<{ id: string; name: string }>('SELECT id, name FROM member LIMIT 500');
          console.log(complaintTable(questions, reports, await measureIntake(db(), reporters, { workers: 8, seconds: 20 })));
        }
        if (values.only === 'complaint-reports') {
          await refreshReports(db(), new Date());
          console.log(complaintReportTable(await measureComplaintReports(db(), bare, Math.max(20, Math.floor(rounds / 10)), (line) => console.error(line))));
        }
        if (wanted('visits')) console.log(visitTable(await measureVisits(db(), bare, Math.max(20, Math.floor(rounds / 10)), (line) => console.error(line))));
      } finally {
        await bare.end();
        await db().$disconnect();
      }
    },
    { fresh: true },
  );
});
