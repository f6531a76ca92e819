import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { EscalateComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Tells somebody higher of the case by hand. Clocks and steps by rule go on as they were. */
export const escalateComplaint = defineCommand<z.infer<typeof EscalateComplaint>, ChangedComplaint>({
  name: 'complaints.escalate',
  permission: 'complaint:escalate',
  scope: 'branches',
  input: EscalateComplaint,
  audit: auditComplaint('complaint.escalate', ({ to }: { to: string }) => ({ kind: to })),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'escalate', input, async () => done({ changes: { escalation: { before: null, after: input.to } }, note: input.note })),
});
