import type pg from 'pg';
import { refreshReports } from '@/lib/reports/commands/refresh-reports';
import type { Db } from '@/lib/server/db';
import { type CallFigures, measureCalls } from './call-next';
import { type FreshnessFigure, measureFreshness } from './freshness';
import { measureReports, type ReportFigure } from './report-queries';

/** What is promised of the queue and of the numbers. */
export interface VisitFigures {
  visits: number;
  calls: CallFigures;
  reports: ReportFigure[];
  freshness: FreshnessFigure;
}

const CHANGES = 1_000;

/** Measures the queue, then the reports and how soon they hold a correction. */
export async function measureVisits(db: Db, owner: pg.Client, rounds: number, log: (line: string) => void): Promise<VisitFigures> {
  const { rows } = await owner.query<{ visits: number }>('SELECT count(*)::int AS visits FROM visit');
  log('visits: bringing the cells up to date');
  await refreshReports(db, new Date());
  log('visits: calling the next number');
  const calls = await measureCalls(db, owner, rounds);
  log('visits: reports');
  const reports = await measureReports(db, owner, rounds, log);
  log('visits: freshness');
  const freshness = await measureFreshness(db, owner, CHANGES);
  return { visits: rows[0]?.visits ?? 0, calls, reports, freshness };
}
