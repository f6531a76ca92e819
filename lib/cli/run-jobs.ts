import { causeOf } from '@/lib/server/cause';
import type { Job } from '@/lib/server/jobs';
import { SetupError } from '@/lib/server/setup-error';
import { parseCalendarDate } from '@/lib/values/calendar-date';

/** What a person asked for on the command line, as it was typed. */
export interface JobWish {
  /** Names of jobs; none: all that can be meant. */
  only: readonly string[];
  /** YYYY-MM-DD: as if that day were today. */
  asOf: string | undefined;
}

interface Chosen {
  name: string;
  run: () => Promise<object>;
}

/**
 * The jobs that are meant, in the order of `jobs`. With a day only those for which another day than today has a meaning. Throws a SetupError that says what
 * is wrong with an argument.
 */
export function chooseJobs(jobs: readonly Job[], { only, asOf }: JobWish): Chosen[] {
  const unknown = only.filter((name) => !jobs.some((job) => job.name === name));
  if (unknown.length > 0) throw new SetupError(`No such job: ${unknown.join(', ')}. Jobs: ${jobs.map(({ name }) => name).join(', ')}.`);
  const meant = jobs.filter(({ name }) => only.length === 0 || only.includes(name));
  if (asOf === undefined) return meant.map(({ name, run }) => ({ name, run }));
  const day = parseCalendarDate(asOf);
  if (day === null) throw new SetupError('--as-of must be a date such as 2026-12-01.');
  const timeless = meant.filter(({ runAsOf }) => !runAsOf);
  if (only.length > 0 && timeless.length > 0) {
    const able = jobs.filter(({ runAsOf }) => runAsOf).map(({ name }) => name);
    throw new SetupError(`${timeless.map(({ name }) => name).join(', ')} cannot run as of another day; --as-of is for ${able.join(', ')}.`);
  }
  return meant.flatMap(({ name, runAsOf }) => (runAsOf ? [{ name, run: () => runAsOf(day) }] : []));
}

/** Runs them one after the other and says a line for each. One that fails keeps no other from running. Resolves with whether all was done. */
export async function runJobs(chosen: readonly Chosen[], say: (line: string) => void): Promise<boolean> {
  let whole = true;
  for (const { name, run } of chosen) {
    try {
      const counts = Object.entries((await run()) as Record<string, unknown>).filter(([, count]) => typeof count === 'number');
      if (counts.some(([what, count]) => what === 'failed' && count !== 0)) whole = false;
      say(`${name}: ${counts.map(([what, count]) => `${String(count)} ${what.replaceAll('_', ' ')}`).join(', ')}`);
    } catch (error) {
      whole = false;
      const { type, code, state, message } = causeOf(error);
      say(`${name}: ended by a fault (${[type, code, state, message].filter((part) => part !== undefined).join(', ')})`);
    }
  }
  return whole;
}
