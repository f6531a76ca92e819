import { v5 } from 'uuid';
import type * as z from 'zod';
import { defineBulk } from '@/lib/server/bulk';
import { done, type Outcome } from '@/lib/server/outcome';
import { AssignComplaints } from '../schemas/case';
import { assignComplaint } from './assign-complaint';
import type { ChangedComplaint } from './change-complaint';

export interface AssignedRow {
  id: string;
  outcome: Outcome<ChangedComplaint>;
}

/**
 * Up to 100 cases to one colleague, each in a transaction of its own and with a verdict of its own: one refusal or conflict does not stop
 * the others. A retry repeats what was done and does the rest.
 */
export const assignComplaints = defineBulk<z.infer<typeof AssignComplaints>, { rows: AssignedRow[] }>({
  name: 'complaints.assignMany',
  permission: 'complaint:handle',
  scope: 'branches',
  input: AssignComplaints,
  run: async (caller, { items, assigneeId }, key) => {
    const rows: AssignedRow[] = [];
    for (const { id, version } of items) rows.push({ id, outcome: await assignComplaint(caller, { id, version, assigneeId }, v5(id, key)) });
    return done({ rows });
  },
});
