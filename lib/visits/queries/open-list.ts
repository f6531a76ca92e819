import type * as z from 'zod';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { VisitFilter } from '../schemas/visits';
import { branchesOf, daysOf, visitWhere } from './visit-filter';

/** As far as the list counts: beyond it "more than" is all that anybody needs. */
const MOST_COUNTED = 10_000;

/** What the page of the list begins with. */
export interface VisitListView {
  today: CalendarDate;
  /** The days that are shown, whatever the filter leaves open. */
  days: { from: CalendarDate; to: CalendarDate };
  count: number;
  /** More than are counted. */
  more: boolean;
  /** Branches and desks to choose from. */
  branches: { id: string; name: string }[];
  desks: number[];
}

/** How many visits a filter finds, and what it can be narrowed by. */
export const openVisitList = defineQuery<z.infer<typeof VisitFilter>, VisitListView>({
  name: 'visits.openList',
  permission: 'visit:read',
  scope: 'branches',
  input: VisitFilter,
  audit: nothingPersonal,
  run: async (context, filter) => {
    const { tx, today, actor } = context;
    const counted = await countVisits(context, filter);
    const scope = actor.national ? {} : { id: { in: [...actor.branchIds] } };
    const branches = await tx.branch.findMany({ where: scope, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    const office = filter.branch === null ? branches.map(({ id }) => id) : branches.map(({ id }) => id).filter((id) => id === filter.branch);
    const desks = await tx.serviceDesk.findMany({ where: { branchId: { in: office } }, select: { number: true }, distinct: ['number'], orderBy: { number: 'asc' } });
    return { today, days: daysOf(filter, today), ...counted, branches, desks: desks.map(({ number }) => number) };
  },
});

/** How many visits a filter finds, as far as is counted. */
export async function countVisits(context: Context, filter: z.infer<typeof VisitFilter>): Promise<Pick<VisitListView, 'count' | 'more'>> {
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::integer AS count FROM (SELECT FROM visit v WHERE v.branch_id IN (${branchesOf(context, filter.branch)}) AND ${visitWhere(filter, context.today)} LIMIT ${MOST_COUNTED + 1}) found`;
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}
