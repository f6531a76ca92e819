import type * as z from 'zod';
import { refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ClaimNext } from '../schemas/case';
import { assign } from './assign-complaint';
import { announceComplaint, auditComplaint, type ChangedComplaint } from './change-complaint';

/**
 * Takes the most urgent unassigned case of the own branch: red first, then by the earliest due instant. Rows that a colleague is taking at
 * this moment are stepped over (SKIP LOCKED), so that many can claim at once and none waits; complaint_urgency_idx serves it.
 */
export const claimNext = defineCommand<z.infer<typeof ClaimNext>, ChangedComplaint>({
  name: 'complaints.claimNext',
  permission: 'complaint:handle',
  scope: 'branches',
  input: ClaimNext,
  audit: auditComplaint('complaint.claim'),
  announce: announceComplaint,
  run: async (context) => {
    const { tx, actor } = context;
    const [next] = await tx.$queryRaw<{ id: string; version: number }[]>`
      SELECT id, version FROM complaint
      WHERE branch_id = ANY (${[...actor.branchIds]}::text[]) AND assignee_id IS NULL AND status IN ('routed', 'in_progress', 'waiting_provider', 'paused')
        AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused')
      ORDER BY urgency, due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!next) return refused(['nothing_to_claim']);
    return assign(context, { ...next, assigneeId: actor.staffId });
  },
});
