import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { listVisitServices } from '../queries/visit-services';
import { DiscardVisit } from '../schemas/visits';
import { announceVisit, auditVisit, changedVisit, isOutcome, lockOwnVersion, type ChangedVisit } from './own-visit';

/**
 * Takes away a visit that was opened by mistake: nothing was done in it but looking at a record. Its ticket goes back to its place in the line.
 */
export const discardVisit = defineCommand<z.infer<typeof DiscardVisit>, ChangedVisit>({
  name: 'visits.discard',
  permission: 'queue:serve',
  scope: 'branches',
  input: DiscardVisit,
  audit: auditVisit('visit.discard'),
  announce: (_, visit) => announceVisit(visit, true),
  run: async (context, { visitId, version }) => {
    const visit = await lockOwnVersion(context, visitId, version);
    if (isOutcome(visit)) return visit;
    const { tx } = context;
    if ((await listVisitServices(tx, visitId)).some(({ made }) => made !== 'record')) return refused(['has_services']);
    await tx.visitService.deleteMany({ where: { visitId } });
    await tx.visit.delete({ where: { id: visitId } });
    if (visit.ticketId !== null) {
      await tx.ticket.updateMany({
        where: { id: visit.ticketId, status: 'serving' },
        data: { status: 'waiting', deskNumber: null, staffId: null, calledAt: null, version: { increment: 1 } },
      });
    }
    return done(changedVisit(visit, visit.version));
  },
});
