import type pg from 'pg';
import { readVisitReport } from '@/lib/reports/queries/read-visit-report';
import type { Db } from '@/lib/server/db';
import { callerOf } from './caller';
import { time, type Timing } from './timing';

/** One measured question of the visits report. */
export interface ReportFigure {
  who: string;
  what: string;
  /** Visits that it counts. */
  visits: number;
  timing: Timing;
  /** The same figures from the rows, in milliseconds; null where that was not asked. */
  raw: number | null;
}

/** Who asks: a branch, a region of ten branches, the nation. */
const PEOPLE = [
  { who: 'branch', username: 'kepala.sby' },
  { who: 'region', username: 'wilayah3' },
  { who: 'nation', username: 'pusat' },
] as const;

type Question = Readonly<Record<string, unknown>>;

/** Short and long, with every kind of filter and comparison. Of the nation only some are asked of the rows: each takes a minute or more. */
const QUESTIONS: readonly { what: string; ask: Question; ofNation: boolean }[] = [
  { what: '30 days, against those before', ask: { period: '30d', compare: 'before' }, ofNation: true },
  { what: 'last month, against the year before', ask: { period: 'last_month', compare: 'year' }, ofNation: false },
  { what: '12 months, against the year before', ask: { period: '12m', compare: 'year' }, ofNation: true },
  { what: '12 months, one service', ask: { period: '12m', service: 'facility_change' }, ofNation: false },
  { what: '12 months, one segment', ask: { period: '12m', segment: 'PBI_APBD' }, ofNation: false },
  { what: '12 months, one service of one segment', ask: { period: '12m', service: 'facility_change', segment: 'PBI_JK' }, ofNation: true },
  { what: '23 months, cut at both ends', ask: {}, ofNation: true },
];

/** Asks every question as a manager does, session and authorisation included, and most of them of the rows too. Throws when the two do not count the same. */
export async function measureReports(db: Db, owner: pg.Client, rounds: number, log: (line: string) => void): Promise<ReportFigure[]> {
  const { rows } = await owner.query<{ from: string; to: string }>('SELECT (min(day) + 17)::text AS from, (max(day) - 11)::text AS to FROM visit');
  const figures: ReportFigure[] = [];
  for (const { who, username } of PEOPLE) {
    const as = await callerOf(db, owner, username);
    for (const { what, ask, ofNation } of QUESTIONS) {
      const question = { ...(Object.keys(ask).length === 0 ? rows[0] : ask) };
      const read = () => as((caller) => readVisitReport(caller, question));
      const report = await read();
      if (report === null) throw new Error(`${username} has no figures`);
      const inputs = Array.from({ length: rounds }, (_, index) => index);
      const timing = await time(inputs, read, inputs.slice(0, 10));
      const { range, before, yearBefore, scope, branches } = report.question;
      const ids = branches.length === 0 ? [scope.id] : branches.map(({ id }) => id);
      const raw = who !== 'nation' || ofNation ? await fromRows(owner, ids, [range, before, yearBefore], report) : null;
      figures.push({ who, what, visits: report.total.visits, timing, raw });
      log(`${who}: ${what}: p50 ${timing.p50.toFixed(1)} p99 ${timing.p99.toFixed(1)}${raw === null ? '' : `, from the rows ${raw.toFixed(0)}`}`);
    }
  }
  return figures;
}

/** Counts, shares and exact medians of a range by everything by which the report tells them. */
const WHOLE = `
  SELECT day, extract(isodow FROM day), hour, service, segment, desk_number, obstacle, branch_id, count(*)::int AS visits, count(*) FILTER (WHERE avoidable), count(*) FILTER (WHERE app_explained),
    count(*) FILTER (WHERE app_installed), count(*) FILTER (WHERE app_activated), percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY wait_seconds),
    percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY service_seconds)
  FROM visit WHERE branch_id = ANY ($1) AND day BETWEEN $2 AND $3 AND closed_at IS NOT NULL AND ($4::text IS NULL OR service = $4) AND ($5::text IS NULL OR segment = $5)
  GROUP BY GROUPING SETS ((), (day), (extract(isodow FROM day)), (hour), (service), (segment), (desk_number), (obstacle), (branch_id))`;
/** What is compared with: no parts. */
const TOTAL = WHOLE.replace(/GROUPING SETS .*$/, 'GROUPING SETS (())').replace('day, extract(isodow FROM day), hour, service, segment, desk_number, obstacle, branch_id, ', '');

async function fromRows(
  owner: pg.Client,
  branchIds: readonly string[],
  [range, ...compared]: readonly { from: string; to: string }[],
  { total, service, segment }: { total: { visits: number }; service: string | null; segment: string | null },
): Promise<number> {
  const start = performance.now();
  const { rows } = await owner.query<{ visits: number; day: unknown; hour: unknown; service: unknown; branch_id: unknown }>(WHOLE, [branchIds, range?.from, range?.to, service, segment]);
  for (const { from, to } of compared) await owner.query(TOTAL, [branchIds, from, to, service, segment]);
  const took = performance.now() - start;
  const visits = Math.max(...rows.map((row) => row.visits));
  if (visits !== total.visits) throw new Error(`the report counts ${total.visits} visits, the rows are ${visits}`);
  return took;
}
