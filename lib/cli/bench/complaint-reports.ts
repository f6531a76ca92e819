import type pg from 'pg';
import { readComplaintReport } from '@/lib/reports/queries/read-complaint-report';
import { CENTRAL } from '@/lib/reports/model';
import type { Db } from '@/lib/server/db';
import { callerOf } from './caller';
import { time, type Timing } from './timing';

/** One measured question of the complaints report. */
export interface ComplaintReportFigure {
  who: string;
  what: string;
  /** Cycles that it counts. */
  cycles: number;
  timing: Timing;
  /** The same figures from the rows, in milliseconds. */
  raw: number;
}

/** Who asks: a branch, a region, and the nation with its central office. */
const PEOPLE = [
  { who: 'branch', username: 'kepala.bdl' },
  { who: 'region', username: 'wilayah3' },
  { who: 'nation', username: 'pusat' },
] as const;

const QUESTIONS = [
  { what: '30 days, against those before', ask: { period: '30d', compare: 'before' } },
  { what: 'last month, against the year before', ask: { period: 'last_month', compare: 'year' } },
  { what: '12 months, against the year before', ask: { period: '12m', compare: 'year' } },
] as const;

/** Asks every question as a manager does, session and authorisation included, and of the rows too. Throws when the two do not count the same. */
export async function measureComplaintReports(db: Db, owner: pg.Client, rounds: number, log: (line: string) => void): Promise<ComplaintReportFigure[]> {
  const figures: ComplaintReportFigure[] = [];
  for (const { who, username } of PEOPLE) {
    const as = await callerOf(db, owner, username);
    for (const { what, ask } of QUESTIONS) {
      const read = () => as((caller) => readComplaintReport(caller, ask));
      const report = await read();
      if (report === null) throw new Error(`${username} has no figures`);
      const inputs = Array.from({ length: rounds }, (_, index) => index);
      const timing = await time(inputs, read, inputs.slice(0, 10));
      const { range, before, yearBefore, scope, branches } = report.question;
      const offices = scope.kind === 'branch' ? [scope.id] : [...branches.map(({ id }) => id), ...(scope.kind === 'nation' ? [CENTRAL] : [])];
      const raw = await fromRows(owner, offices, [range, before, yearBefore], report.total);
      figures.push({ who, what, cycles: report.total.cycles, timing, raw });
      log(`${who}: complaints report, ${what}: p50 ${timing.p50.toFixed(1)} p99 ${timing.p99.toFixed(1)}, from the rows ${raw.toFixed(0)}`);
    }
  }
  return figures;
}

/** The cycles of a range with what the report says of each: where it stands, its verdicts, its time. By the clock of the office that holds it last. */
const CYCLES = `
  SELECT (y.started_at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date AS day, y.office, c.channel, COALESCE(c.category, 'none') AS category, COALESCE(y.levels -> -1 ->> 'level', 'none') AS level,
    y.number, c.cycle AS latest, y.outcome, y.ended_at, y.verdicts, extract(epoch FROM y.ended_at - y.started_at) AS took
  FROM complaint_cycle y JOIN complaint c ON c.id = y.complaint_id LEFT JOIN branch b ON b.id = y.office
  WHERE y.office = ANY ($1) AND y.started_at >= $2::date::timestamp AT TIME ZONE 'Asia/Jayapura' AND y.started_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
    AND (y.started_at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date BETWEEN $2::date AND $3::date`;
const FIGURES = `count(*)::int AS cycles, count(*) FILTER (WHERE number > 1), count(*) FILTER (WHERE ended_at IS NULL)::int AS open, count(*) FILTER (WHERE number < latest), count(*) FILTER (WHERE outcome = 'resolved'),
    count(*) FILTER (WHERE outcome = 'rejected'), count(*) FILTER (WHERE outcome = 'merged'), count(*) FILTER (WHERE verdicts -> 'legal' ->> 'kept' = 'true'),
    count(*) FILTER (WHERE verdicts -> 'legal' ->> 'kept' = 'false')::int AS late, count(*) FILTER (WHERE verdicts -> 'resolve' ->> 'kept' = 'true'), count(*) FILTER (WHERE verdicts -> 'resolve' ->> 'kept' = 'false'),
    count(*) FILTER (WHERE verdicts -> 'first_response' ->> 'kept' = 'true'), percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY took) FILTER (WHERE outcome IN ('resolved', 'rejected'))`;
const WHOLE = `SELECT day, office, channel, category, level, ${FIGURES} FROM (${CYCLES}) y GROUP BY GROUPING SETS ((), (day), (office), (channel), (category), (level))`;
/** What is compared with: no parts. */
const TOTAL = `SELECT ${FIGURES} FROM (${CYCLES}) y`;
/** How many are open now, by the day on which they began: the ages. */
const OPEN = `SELECT (started_at AT TIME ZONE 'Asia/Jakarta')::date, levels -> -1 ->> 'level', count(*) FROM complaint_cycle WHERE office = ANY ($1) AND ended_at IS NULL GROUP BY 1, 2`;

interface Counted {
  cycles: number;
  open: number;
  late: number;
  day: unknown;
  office: unknown;
  channel: unknown;
  category: unknown;
  level: unknown;
}

async function fromRows(
  owner: pg.Client,
  offices: readonly string[],
  [range, ...compared]: readonly { from: string; to: string }[],
  total: { cycles: number; open: number; legal: { missed: number } },
): Promise<number> {
  const start = performance.now();
  const { rows } = await owner.query<Counted>(WHOLE, [offices, range?.from, range?.to]);
  for (const { from, to } of compared) await owner.query(TOTAL, [offices, from, to]);
  await owner.query(OPEN, [offices]);
  const took = performance.now() - start;
  const all = rows.find(({ day, office, channel, category, level }) => [day, office, channel, category, level].every((each) => each === null));
  const [counted, found] = [[total.cycles, total.open, total.legal.missed], [all?.cycles ?? 0, all?.open ?? 0, all?.late ?? 0]];
  if (counted.some((count, at) => count !== found[at])) throw new Error(`the report counts ${counted.join(', ')} cycles, open and late ones, the rows are ${found.join(', ')}`);
  return took;
}
