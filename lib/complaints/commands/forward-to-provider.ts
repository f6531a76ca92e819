import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ForwardToProvider } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { changed, classified, classificationChanges } from './classification';
import { moved } from './forward-complaint';

/** Asks a hospital or FKTP. The clocks run on and stay with the branch; from triage they go to the branch of the facility. */
export const forwardToProvider = defineCommand<z.infer<typeof ForwardToProvider>, ChangedComplaint>({
  name: 'complaints.forwardProvider',
  permission: 'complaint:act',
  scope: 'branches',
  input: ForwardToProvider,
  audit: auditComplaint('complaint.forward_provider', ({ facilityCode }: { facilityCode: string }) => ({ facilityCode })),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'forward_provider', input, async ({ row }) => {
      const facility = await context.tx.facility.findUnique({ where: { code: input.facilityCode }, select: { code: true, branchId: true } });
      if (!facility) return refused(['invalid_input'], { facilityCode: 'unknown_facility' });
      if (row.level === null && input.classification === null) return refused(['not_classified'], { classification: 'required' });
      const branchId = row.branchId ?? facility.branchId;
      const classification = input.classification && classified(input.classification, context.now);
      return done({
        data: { ...classification?.data, facilityCode: facility.code, branchId, lastBranchId: branchId, providerAskedAt: context.now, providerAnsweredAt: null },
        facts: (before) => moved(classification?.facts(before) ?? before, branchId, context.now),
        changes: {
          ...changed({ branch: [row.branchId, branchId], facility: [row.facilityCode, facility.code] }),
          ...(input.classification && classificationChanges(row, input.classification)),
        },
        note: input.note,
      });
    }),
});
