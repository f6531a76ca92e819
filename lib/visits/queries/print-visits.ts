import type * as z from 'zod';
import { MOST_PRINTED, provedForPaper, type PrintedList } from '@/lib/server/printed-list';
import { defineQuery } from '@/lib/server/use-case';
import { VisitFilter } from '../schemas/visits';
import { loadVisitPage, type VisitRow } from './list-visits';
import { countVisits } from './open-list';

/** The closed visits for paper, newest first, and how many the filter finds. */
export const printVisits = defineQuery<z.infer<typeof VisitFilter>, PrintedList<VisitRow>>({
  name: 'visits.printList',
  permission: 'visit:read',
  scope: 'branches',
  input: VisitFilter,
  stepUp: provedForPaper,
  audit: ({ from, to, branch, service }, { rows }) => [
    { action: 'visit.print_list', detail: { from, to, branch, service, rows: rows.length, members: [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))] } },
  ],
  run: async (context, filter) => {
    const { rows } = await loadVisitPage(context, { ...filter, after: null, limit: MOST_PRINTED });
    const { count, more } = await countVisits(context, filter);
    return { rows, total: count, more };
  },
});
