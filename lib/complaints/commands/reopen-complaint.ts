import type * as z from 'zod';
import { LEVELS, type ComplaintStatus, type Level } from '@/lib/complaints/model';
import { canAct } from '@/lib/complaints/rules/next-status';
import { decideReopen } from '@/lib/complaints/rules/reopen';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ReopenComplaint } from '../schemas/case';
import { announceComplaint, auditComplaint, changerOf, complaintState, conflictWith, loadComplaint, type ChangedComplaint } from './change-complaint';
import { recordComplaintEvent } from './record-event';
import { countCycle, startFacts } from './start-cycle';

/**
 * Starts the next cycle of an ended case, with clocks of its own from now on; every earlier cycle keeps its verdict. What was resolved
 * comes back to the branch that resolved it, as nobody's; what was rejected is looked at again by the central office.
 */
export const reopenComplaint = defineCommand<z.infer<typeof ReopenComplaint>, ChangedComplaint>({
  name: 'complaints.reopen',
  permission: 'complaint:reopen',
  scope: 'branches',
  input: ReopenComplaint,
  audit: auditComplaint('complaint.reopen'),
  announce: announceComplaint,
  run: async (context, input) => {
    const { tx, now, actor } = context;
    const changer = changerOf(context);
    const complaint = await loadComplaint(changer, input.id);
    if (!complaint) return notFound;
    const { row, status, facts, policy, world } = complaint;
    if (row.version !== input.version) return conflictWith(row);
    const permitted = canAct('reopen', { status, statusBeforeMerge: null }, changer.actor);
    if (!permitted.allowed) return refused([permitted.reason]);
    const decision = decideReopen(facts, policy, now.getTime());
    if (!decision.allowed) return refused([decision.reason]);
    const to = permitted.to === 'received' ? 'received' : 'routed';
    const branchId = to === 'received' ? null : row.branchId;
    const level = (LEVELS as readonly string[]).includes(row.level ?? '') ? (row.level as Level) : null;
    const next = countCycle(startFacts({ number: decision.cycle, at: now, branchId, level }), world, to);
    const { count } = await tx.complaint.updateMany({
      where: { id: row.id, version: row.version },
      data: {
        ...next.complaint, status: to, branchId, cycle: decision.cycle, assigneeId: null, escalatedTo: null, rating: null, ratingNote: null, ratedAt: null,
        providerAskedAt: null, providerAnsweredAt: null, version: row.version + 1, updatedAt: now, updatedById: actor.staffId,
      },
    });
    if (count === 0) return conflictWith(await tx.complaint.findFirstOrThrow({ where: { id: row.id }, select: complaintState }));
    await tx.complaintCycle.create({ data: { complaintId: row.id, ...next.cycle } });
    await recordComplaintEvent(changer, {
      complaintId: row.id, cycle: decision.cycle, branchId, action: 'reopen', from: status, to, note: input.note,
      changes: { cycle: { before: String(row.cycle), after: String(decision.cycle) } },
    });
    const { id, reference, memberId, lastBranchId } = row;
    return done({ id, reference, memberId, branchId, lastBranchId, status: to as ComplaintStatus, version: row.version + 1 });
  },
});
