import type * as z from 'zod';
import { decideReturn } from '@/lib/complaints/rules/routing';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { loadPath } from '../queries/load-path';
import { ReturnComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { changed } from './classification';
import { moved } from './forward-complaint';

/**
 * Bukan wewenang: back to the central office with the reason. Returned as often as policy allows, it goes to the supervisor of the branch
 * instead, who is shown the path and decides where it stays.
 */
export const returnComplaint = defineCommand<z.infer<typeof ReturnComplaint>, ChangedComplaint>({
  name: 'complaints.return',
  permission: 'complaint:handle',
  scope: 'branches',
  input: ReturnComplaint,
  audit: auditComplaint('complaint.return'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'return', input, async ({ row, policy }) => {
      const decision = decideReturn(await loadPath(context.tx, row.id), input.note, policy);
      if (!decision.allowed) return refused([decision.reason]);
      if (decision.action === 'refer') return done({ action: 'refer', data: { assigneeId: null }, note: input.note });
      return done({
        data: { branchId: null, assigneeId: null },
        facts: (facts) => moved(facts, null, context.now),
        changes: changed({ branch: [row.branchId, null] }),
        note: input.note,
      });
    }),
});
