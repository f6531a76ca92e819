import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';
import { TickService } from '../schemas/visits';
import { announceVisit, changedVisit, lockOwnVisit, type ChangedVisit } from './own-visit';

/** Takes a tick back. What the console itself attached stays: it was done. */
export const untickService = defineCommand<z.infer<typeof TickService>, ChangedVisit>({
  name: 'visits.untick',
  permission: 'queue:serve',
  scope: 'branches',
  input: TickService,
  audit: nothingPersonal,
  announce: (_, visit) => announceVisit(visit, false),
  run: async (context, { visitId, service }) => {
    const visit = await lockOwnVisit(context, visitId);
    if (!visit) return notFound;
    await context.tx.visitService.deleteMany({ where: { visitId, service, source: 'ticked' } });
    return done(changedVisit(visit, visit.version));
  },
});
