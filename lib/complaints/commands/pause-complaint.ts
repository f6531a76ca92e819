import type * as z from 'zod';
import { decidePause } from '@/lib/complaints/rules/pauses';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { PauseComplaint } from '../schemas/case';
import { attachFiles } from './attach-files';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Stops the service clock with reason and evidence, at most until the cap of the policy. The legal clock runs on. */
export const pauseComplaint = defineCommand<z.infer<typeof PauseComplaint>, ChangedComplaint>({
  name: 'complaints.pause',
  permission: 'complaint:handle',
  scope: 'branches',
  input: PauseComplaint,
  audit: auditComplaint('complaint.pause', ({ reason }: { reason: string }) => ({ kind: reason })),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'pause', input, async ({ row, facts, policy }) => {
      const { reason, fileId, note } = input;
      if (fileId !== null && !(await attachFiles(context, row.id, [fileId]))) return refused(['invalid_input'], { fileId: 'unknown_file' });
      const decision = decidePause(facts, { reason, evidence: fileId === null ? 0 : 1 }, policy, context.now.getTime());
      if (!decision.allowed) return refused([...decision.reasons]);
      const startedAt = context.now.getTime();
      return done({
        facts: (before) => ({
          ...before,
          pauses: [...before.pauses, { reason, note, fileId, startedAt, startedBy: context.actor.name, resumedAt: null, resumedBy: null }],
        }),
        changes: { pause: { before: null, after: reason } },
        note,
      });
    }),
});
