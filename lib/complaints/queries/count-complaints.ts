import type { ComplaintView } from '@/lib/complaints/model';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ComplaintFilter, type ComplaintFilterInput } from '../schemas/queue';
import { endOfToday, filterCondition, OPEN, scopeCondition } from './queue-filter';

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

/** The counts: the open ones in one pass over their index, the others by indexes of their own. */
export async function loadCounts(context: Context, filter: ComplaintFilterInput): Promise<ComplaintCounts> {
  const { tx, actor, now } = context;
  const scope = scopeCondition(context);
  const [open] = await tx.$queryRaw<[Record<'mine' | 'unassigned' | 'due_today' | 'overdue' | 'waiting_provider' | 'returned' | 'triage' | 'redUnassigned', number>]>`
    SELECT count(*) FILTER (WHERE c.assignee_id = ${actor.staffId}::uuid)::integer AS mine,
           count(*) FILTER (WHERE c.assignee_id IS NULL)::integer AS unassigned,
           count(*) FILTER (WHERE c.due_at >= ${now} AND c.due_at <= ${endOfToday(context)})::integer AS due_today,
           count(*) FILTER (WHERE c.due_at < ${now})::integer AS overdue,
           count(*) FILTER (WHERE c.status = 'waiting_provider')::integer AS waiting_provider,
           count(*) FILTER (WHERE c.status IN ('returned', 'supervisor_review'))::integer AS returned,
           count(*) FILTER (WHERE c.branch_id IS NULL AND c.status IN ('received', 'returned'))::integer AS triage,
           count(*) FILTER (WHERE c.urgency = 0 AND c.assignee_id IS NULL AND c.branch_id IS NOT NULL)::integer AS "redUnassigned"
    FROM complaint c WHERE ${OPEN} AND ${scope}`;
  const [{ call_back }] = await tx.$queryRaw<[{ call_back: number }]>`
    SELECT count(*)::integer AS call_back FROM complaint c WHERE c.call_back_from IS NOT NULL AND c.call_back_from <= ${now} AND ${scope}`;
  const [{ all }] = await tx.$queryRaw<[{ all: number }]>`SELECT count(*)::integer AS all FROM complaint c WHERE ${scope}`;
  const { redUnassigned, ...byView } = open;
  const views = { ...byView, call_back, all };
  return { views, redUnassigned, filtered: narrows(filter) ? await countFiltered(context, filter) : views[filter.view] };
}

/** Does the filter ask for more than its view? */
function narrows({ text, status, level, category, channel }: ComplaintFilterInput): boolean {
  return text !== '' || status !== null || level !== null || category !== null || channel !== null;
}

async function countFiltered(context: Context, filter: ComplaintFilterInput): Promise<number> {
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::integer AS count FROM complaint c WHERE ${scopeCondition(context)} AND ${filterCondition(context, filter)}`;
  return count;
}
