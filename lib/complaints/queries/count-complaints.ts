import type { ComplaintView } from '@/lib/complaints/model';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ComplaintFilter, type ComplaintFilterInput } from '../schemas/queue';
import { foundBy, holdsOpenOnly, narrows, possible, readText } from './found-complaints';
import { namedCondition, toldByWord } from './named-complaints';
import { columnsCondition, endOfToday, filterCondition, OPEN, scopeCondition, viewCondition } from './queue-filter';

/** Exact counts: of each view in the scope, and of the rows that the filter finds. */
export interface ComplaintCounts {
  views: Record<ComplaintView, number>;
  filtered: number;
  /** Open cases of level red that nobody has taken. */
  redUnassigned: number;
}

/** Counts for the tabs of the queue. Numbers only: nobody's data. */
export const countComplaints = defineQuery<ComplaintFilterInput, ComplaintCounts>({
  name: 'complaints.count',
  permission: 'complaint:read',
  scope: 'branches',
  input: ComplaintFilter,
  audit: nothingPersonal,
  run: loadCounts,
});

/** Views that say where a case stands, as conditions on `c` (complaint_tally). The others hang on the moment or on the person. */
const TALLIED: Partial<Record<ComplaintView, Prisma.Sql>> = {
  unassigned: Prisma.sql`${OPEN} AND NOT c.assigned`,
  waiting_provider: Prisma.sql`c.status = 'waiting_provider'`,
  returned: Prisma.sql`c.status IN ('returned', 'supervisor_review')`,
  triage: Prisma.sql`c.branch_id IS NULL AND c.status IN ('received', 'returned')`,
  all: Prisma.sql`true`,
};
const tallied = (condition: Prisma.Sql) => Prisma.sql`COALESCE(sum(c.cases) FILTER (WHERE ${condition}), 0)::integer`;

type Counted = Record<ComplaintView | 'redUnassigned' | 'filtered', number>;

/**
 * The counts, in one statement and so of one moment. Where cases stand: sums of complaint_tally, whatever the number of cases. What hangs on
 * the moment: ranges of complaint_due_idx (all offices: complaint_nation_due_idx) and complaint_call_back_idx, read in the index alone. Own
 * ones: complaint_assignee_idx.
 */
export async function loadCounts(context: Context, filter: ComplaintFilterInput): Promise<ComplaintCounts> {
  const { tx, actor, now } = context;
  const scope = scopeCondition(context);
  const within = TALLIED[filter.view];
  const asTally = narrows(filter) && filter.text === '' && within !== undefined;
  const [counted] = await tx.$queryRaw<[Counted]>`
    SELECT tally.*,
      (SELECT count(*)::integer FROM complaint c WHERE ${OPEN} AND c.assignee_id = ${actor.staffId}::uuid AND ${scope}) AS mine,
      (SELECT count(*)::integer FROM complaint c WHERE ${OPEN} AND c.due_at >= ${now} AND c.due_at <= ${endOfToday(context)} AND ${scope}) AS due_today,
      (SELECT count(*)::integer FROM complaint c WHERE ${OPEN} AND c.due_at < ${now} AND ${scope}) AS overdue,
      (SELECT count(*)::integer FROM complaint c WHERE c.call_back_from IS NOT NULL AND c.call_back_from <= ${now} AND ${scope}) AS call_back
    FROM (SELECT ${Prisma.join(Object.entries(TALLIED).map(([view, condition]) => Prisma.sql`${tallied(condition)} AS ${Prisma.raw(`"${view}"`)}`))},
      ${tallied(Prisma.sql`${OPEN} AND c.level = 'red' AND NOT c.assigned AND c.branch_id IS NOT NULL`)} AS "redUnassigned",
      ${asTally ? tallied(Prisma.sql`${within} AND ${columnsCondition(filter)}`) : Prisma.sql`0`} AS filtered
      FROM complaint_tally c WHERE ${scope}) tally`;
  const { redUnassigned, filtered, ...views } = counted;
  if (asTally) return { views, redUnassigned, filtered };
  return { views, redUnassigned, filtered: narrows(filter) ? await countFound(context, filter) : views[filter.view] };
}

/** How many cases of the scope have the filter's columns, at least as many as its view and text leave of them. */
export async function countTallied(context: Context, filter: ComplaintFilterInput): Promise<number> {
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT COALESCE(sum(c.cases), 0)::integer AS count FROM complaint_tally c
    WHERE ${scopeCondition(context)} AND ${columnsCondition(filter)} AND ${TALLIED[filter.view] ?? (holdsOpenOnly(filter.view) ? OPEN : Prisma.sql`true`)}`;
  return count;
}

/** What is left: a text, or a filter on a view of the moment or the person. */
async function countFound(context: Context, filter: ComplaintFilterInput): Promise<number> {
  if (!possible(filter.view, filter.status)) return 0;
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`SELECT count(*)::integer AS count FROM ${sourceOf(context, filter)}`;
  return count;
}

/** The cases that the filter finds, as what follows FROM. */
function sourceOf(context: Context, filter: ComplaintFilterInput): Prisma.Sql {
  const named = namedCondition(context, filter);
  const view = viewCondition(filter.view, context);
  if (named !== null && toldByWord(filter.view)) return Prisma.sql`complaint_word c WHERE ${named}`;
  if (named !== null) return Prisma.sql`(SELECT c.complaint_id FROM complaint_word c WHERE ${named}) w JOIN complaint c ON c.id = w.complaint_id WHERE ${scopeCondition(context)} AND ${view}`;
  if (readText(filter.text)?.kind === 'beginning') return Prisma.sql`${foundBy(filter, null)} c WHERE ${scopeCondition(context)} AND ${view}`;
  return Prisma.sql`complaint c WHERE ${scopeCondition(context)} AND ${filterCondition(context, filter)}`;
}
