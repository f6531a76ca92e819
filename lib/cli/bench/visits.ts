import type pg from 'pg';
import type { Db } from '@/lib/server/db';
import { type CallFigures, measureCalls } from './call-next';
import { type FreshnessFigure, measureFreshness } from './freshness';

/** What is promised of the queue and of the numbers. */
export interface VisitFigures {
  visits: number;
  calls: CallFigures;
  freshness: FreshnessFigure;
}

const CHANGES = 1_000;

/** Measures the queue, then the reports and how soon they hold a correction. */
export async function measureVisits(db: Db, owner: pg.Client, rounds: number, log: (line: string) => void): Promise<VisitFigures> {
  const { rows } = await owner.query<{ visits: number }>('SELECT count(*)::int AS visits FROM visit');
  log('visits: calling the next number');
  const calls = await measureCalls(db, owner, rounds);
  log('visits: freshness');
  const freshness = await measureFreshness(db, owner, CHANGES);
  return { visits: rows[0]?.visits ?? 0, calls, freshness };
}
