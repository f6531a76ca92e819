import { parseArgs } from 'node:util';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { SetupError } from '@/lib/server/setup-error';
import { applyDueTransfers } from '@/lib/transfers/commands/apply-due-transfers';
import { parseCalendarDate } from '@/lib/values/calendar-date';
import { withDatabase } from './database';
import { runProgram } from './program';

/** `npm run jobs -- [--as-of YYYY-MM-DD]`: does now what is due, as if today were that day everywhere. Running it twice changes nothing more. */
runProgram(async () => {
  const { values } = parseArgs({ options: { 'as-of': { type: 'string' } }, allowPositionals: false });
  const asOf = values['as-of'] === undefined ? undefined : parseCalendarDate(values['as-of']);
  if (asOf === null) throw new SetupError('--as-of must be a date such as 2026-12-01.');
  return withDatabase('jobs', async () => {
    const { applied, refused, failed } = await applyDueTransfers(db(), now(), asOf);
    console.log(`Transfers: ${applied} applied, ${refused} refused on their day, ${failed} failed.`);
    await db().$disconnect();
    return failed > 0 ? 1 : 0;
  });
});
