import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ClassifyComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { classified, classificationChanges } from './classification';

/** Sets level and category. A level once set is a promise kept beside the new one (see rules/service-clock). */
export const classifyComplaint = defineCommand<z.infer<typeof ClassifyComplaint>, ChangedComplaint>({
  name: 'complaints.classify',
  permission: 'complaint:act',
  scope: 'branches',
  input: ClassifyComplaint,
  audit: auditComplaint('complaint.classify'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'classify', input, async ({ row }) =>
      done({ ...classified(input, context.now), changes: classificationChanges(row, input), note: input.note }),
    ),
});
