import { roleMay } from '@/lib/access/permissions';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { loadOfficersAt } from '@/lib/staff';
import { ComplaintFilter, SavedFilter, type ComplaintFilterInput } from '../schemas/queue';
import { loadCounts, type ComplaintCounts } from './count-complaints';

export interface SavedComplaintView {
  id: string;
  name: string;
  filter: Omit<ComplaintFilterInput, 'text'>;
}

/** What the queue shows before its rows: counts of the tabs, own saved views, and colleagues to whom cases can be given. */
export interface ComplaintQueueView {
  counts: ComplaintCounts;
  saved: SavedComplaintView[];
  colleagues: { id: string; name: string }[];
}

/** Opens the queue. The rows follow by `complaints/rows`; here is nobody's data yet. */
export const openComplaintQueue = defineQuery<ComplaintFilterInput, ComplaintQueueView>({
  name: 'complaints.openQueue',
  permission: 'complaint:read',
  scope: 'branches',
  input: ComplaintFilter,
  audit: nothingPersonal,
  run: async (context, input) => {
    const { tx, actor, now } = context;
    const views = await tx.savedView.findMany({ where: { staffId: actor.staffId, area: 'complaints' }, orderBy: { name: 'asc' } });
    const staff = actor.branch === null ? [] : await loadOfficersAt(tx, actor.branch.id, now);
    return {
      counts: await loadCounts(context, input),
      // A view that an older version kept in another form is left out, never an error.
      saved: views.flatMap(({ id, name, filter }) => {
        const read = SavedFilter.safeParse(filter);
        return read.success ? [{ id, name, filter: read.data }] : [];
      }),
      colleagues: staff.filter(({ role }) => roleMay(role, 'complaint:handle')).map(({ id, name }) => ({ id, name })),
    };
  },
});
