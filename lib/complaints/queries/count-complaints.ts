import type { ComplaintView } from '@/lib/complaints/model';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ComplaintFilter, type ComplaintFilterInput } from '../schemas/queue';
import { foundBy, holdsOpenOnly, narrows, possible, readText } from './found-complaints';
import { namedCondition } from './named-complaints';
import { columnsCondition, filterCondition, OPEN, scopeCondition, viewCondition } from './queue-filter';

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

/** Views that hang on the moment or on the person. */
const OF_THE_MOMENT = ['mine', 'due_today', 'overdue', 'call_back'] as const;

type Counted = Record<ComplaintView | 'redUnassigned' | 'filtered', number>;

/**
 * The counts, in one statement and so of one moment. Where cases stand: sums of complaint_tally, whatever the number of cases. What hangs on
 * the moment: ranges of complaint_due_idx (all offices: complaint_nation_due_idx) and complaint_call_back_idx, read in the index alone. Own
 * ones: complaint_assignee_idx. What the filter leaves of such a view is counted on the same way through it.
 */
export async function loadCounts(context: Context, filter: ComplaintFilterInput): Promise<ComplaintCounts> {
  const scope = scopeCondition(context);
  const within = TALLIED[filter.view];
  const asTally = narrows(filter) && filter.text === '' && within !== undefined;
  const beside = besideView(context, filter);
  const moments = OF_THE_MOMENT.map((view) => Prisma.sql`
    (SELECT count(*)::integer AS ${Prisma.raw(view)}${beside !== null && view === filter.view ? Prisma.sql`, count(*) FILTER (WHERE ${beside})::integer AS filtered` : Prisma.empty}
     FROM complaint c WHERE ${viewCondition(view, context)} AND ${scope}) AS of_${Prisma.raw(view)}`);
  const [counted] = await context.tx.$queryRaw<[Counted]>`
    SELECT * FROM (SELECT ${Prisma.join(Object.entries(TALLIED).map(([view, condition]) => Prisma.sql`${tallied(condition)} AS ${Prisma.raw(`"${view}"`)}`))},
      ${tallied(Prisma.sql`${OPEN} AND c.level = 'red' AND NOT c.assigned AND c.branch_id IS NOT NULL`)} AS "redUnassigned"
      ${asTally ? Prisma.sql`, ${tallied(Prisma.sql`${within} AND ${columnsCondition(filter)}`)} AS filtered` : Prisma.empty}
      FROM complaint_tally c WHERE ${scope}) tally, ${Prisma.join(moments)}`;
  const { redUnassigned, filtered, ...views } = counted;
  if (asTally || beside !== null) return { views, redUnassigned, filtered };
  return { views, redUnassigned, filtered: narrows(filter) ? await countFound(context, filter) : views[filter.view] };
}

/** What a filter by columns or by a name asks of a case of a view of the moment or the person. Null for other filters and views. */
function besideView(context: Context, filter: ComplaintFilterInput): Prisma.Sql | null {
  if (!narrows(filter) || TALLIED[filter.view] !== undefined) return null;
  const named = namedCondition(context, filter);
  if (named !== null) return Prisma.sql`${columnsCondition(filter)} AND c.id IN (SELECT c.complaint_id FROM complaint_word c WHERE ${named})`;
  return filter.text === '' ? columnsCondition(filter) : null;
}

/** How many cases of the scope have the filter's columns, at least as many as its view and text leave of them. */
export async function countTallied(context: Context, filter: ComplaintFilterInput): Promise<number> {
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT COALESCE(sum(c.cases), 0)::integer AS count FROM complaint_tally c
    WHERE ${scopeCondition(context)} AND ${columnsCondition(filter)} AND ${TALLIED[filter.view] ?? (holdsOpenOnly(filter.view) ? OPEN : Prisma.sql`true`)}`;
  return count;
}

/** What is left: a text, but for a name in a view of the moment or the person. */
async function countFound(context: Context, filter: ComplaintFilterInput): Promise<number> {
  if (!possible(filter.view, filter.status)) return 0;
  const named = namedCondition(context, filter);
  const beginning = readText(filter.text)?.kind === 'beginning';
  const source = named !== null
    ? Prisma.sql`complaint_word c WHERE ${named}`
    : Prisma.sql`${beginning ? foundBy(filter, null) : Prisma.sql`complaint`} c WHERE ${scopeCondition(context)} AND ${beginning ? viewCondition(filter.view, context) : filterCondition(context, filter)}`;
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`SELECT count(*)::integer AS count FROM ${source}`;
  return count;
}
