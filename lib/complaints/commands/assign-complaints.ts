import { v5 } from 'uuid';
import { fieldProblems } from '@/lib/server/field-problems';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
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
export async function assignComplaints(caller: Caller, raw: unknown, key: string): Promise<Outcome<{ rows: AssignedRow[] }>> {
  const input = AssignComplaints.safeParse(raw);
  if (!input.success) return refused(['invalid_input'], fieldProblems(input.error));
  const rows: AssignedRow[] = [];
  for (const { id, version } of input.data.items) {
    rows.push({ id, outcome: await assignComplaint(caller, { id, version, assigneeId: input.data.assigneeId }, v5(id, key)) });
  }
  return done({ rows });
}
assignComplaints.spec = { name: 'complaints.assignMany', permission: 'complaint:handle', scope: 'branches' } as const;
