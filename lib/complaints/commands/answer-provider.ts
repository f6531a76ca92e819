import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { AnswerProvider } from '../schemas/case';
import { attachFiles } from './attach-files';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Records what the provider answered, with its papers. The branch goes on. */
export const answerProvider = defineCommand<z.infer<typeof AnswerProvider>, ChangedComplaint>({
  name: 'complaints.answerProvider',
  permission: 'complaint:handle',
  scope: 'branches',
  input: AnswerProvider,
  audit: auditComplaint('complaint.answer_provider'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'answer_provider', input, async ({ row }) => {
      if (!(await attachFiles(context, row.id, input.fileIds))) return refused(['invalid_input'], { fileIds: 'unknown_file' });
      return done({ data: { providerAnsweredAt: context.now }, note: input.note });
    }),
});
