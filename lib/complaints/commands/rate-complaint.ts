import type * as z from 'zod';
import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RateComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changeComplaint, changerOf, type ChangedComplaint } from './change-complaint';

/** Keeps how satisfied the reporter is with an ended complaint, 1 to 5. Asked again, the last answer counts. */
export const rateComplaint = defineCommand<z.infer<typeof RateComplaint>, ChangedComplaint>({
  name: 'complaints.rate',
  permission: 'complaint:rate',
  scope: 'branches',
  input: RateComplaint,
  audit: auditComplaint('complaint.rate'),
  announce: announceComplaint,
  run: (context, input) =>
    changeComplaint(changerOf(context), 'rate', input, async () =>
      done({ data: { rating: input.rating, ratingNote: input.note, ratedAt: context.now }, changes: { rating: { before: null, after: String(input.rating) } }, note: input.note }),
    ),
});
