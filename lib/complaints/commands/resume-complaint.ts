import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import type { StoredFacts } from '../queries/stored-cycle';
import { ResumeComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Lets the service clock run on. */
export const resumeComplaint = defineCommand<z.infer<typeof ResumeComplaint>, ChangedComplaint>({
  name: 'complaints.resume',
  permission: 'complaint:handle',
  scope: 'branches',
  input: ResumeComplaint,
  audit: auditComplaint('complaint.resume'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'resume', input, async () => done({ facts: (facts) => resumed(facts, context.now, context.actor.name), note: input.note })),
});

/** The facts with the running pause ended; as they are where none runs. */
export function resumed(facts: StoredFacts, at: Date, by: string): StoredFacts {
  return { ...facts, pauses: facts.pauses.map((pause) => (pause.resumedAt === null ? { ...pause, resumedAt: at.getTime(), resumedBy: by } : pause)) };
}
