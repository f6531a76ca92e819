import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RespondToComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Tells the reporter something. The first time it stops the clock of the first response, at this instant. */
export const respondToComplaint = defineCommand<z.infer<typeof RespondToComplaint>, ChangedComplaint>({
  name: 'complaints.respond',
  permission: 'complaint:act',
  scope: 'branches',
  input: RespondToComplaint,
  audit: auditComplaint('complaint.respond'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'respond', input, async ({ row, status }) =>
      done({
        // Who answers a case of nobody has taken it.
        data: status === 'routed' && row.assigneeId === null ? { assigneeId: context.actor.staffId } : {},
        facts: (facts) => ({ ...facts, firstResponseAt: facts.firstResponseAt ?? context.now.getTime() }),
        note: input.text,
      }),
    ),
});
