import { parseArgs } from 'node:util';
import { allJobs } from '@/lib/jobs';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { withDatabase } from './database';
import { runProgram } from './program';
import { chooseJobs, runJobs } from './run-jobs';

/**
 * `npm run jobs -- [--only <name>]... [--as-of YYYY-MM-DD]`: does now what the clock does in its time, also beside a running console, and says a line for each
 * job. With a day: the jobs for which another day has a meaning, as if it were today everywhere. Running it twice changes nothing more.
 */
runProgram(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] }, 'as-of': { type: 'string' } }, allowPositionals: false });
  const wish = { only: values.only, asOf: values['as-of'] };
  return withDatabase('jobs', async () => {
    const whole = await runJobs(chooseJobs(allJobs(db(), now), wish), (line) => console.log(line));
    await db().$disconnect();
    return whole ? 0 : 1;
  });
});
