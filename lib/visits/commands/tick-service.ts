import type * as z from 'zod';
import { newId } from '@/lib/server/id';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';
import { TickService } from '../schemas/visits';
import { announceVisit, changedVisit, lockOwnVisit, type ChangedVisit } from './own-visit';

/** Ticks a service that the console did not see. Ticking twice is ticking once. */
export const tickService = defineCommand<z.infer<typeof TickService>, ChangedVisit>({
  name: 'visits.tick',
  permission: 'queue:serve',
  scope: 'branches',
  input: TickService,
  audit: nothingPersonal,
  announce: (_, visit) => announceVisit(visit, false),
  run: async (context, { visitId, service }) => {
    const visit = await lockOwnVisit(context, visitId);
    if (!visit) return notFound;
    await context.tx.visitService.createMany({ data: [{ id: newId(), visitId, service, source: 'ticked', at: context.now }], skipDuplicates: true });
    return done(changedVisit(visit, visit.version));
  },
});
