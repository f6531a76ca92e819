import type { EpochMs } from '@/lib/calendar/model';
import type { Segment } from '@/lib/members/model';
import type { Made, Service } from '@/lib/visits/model';
import type { StoredComplaint } from './complaint-rows';
import type { BranchId } from './offices';
import type { StoredTransfer } from './transfer-rows';

/** Something that a front-liner made for somebody at the desk: it has a visit around it, as in the console. */
export interface DeskAct {
  readonly branchId: BranchId;
  readonly at: EpochMs;
  readonly staffId: string;
  /** Null where nobody was found. */
  readonly member: { readonly id: string; readonly segment: Segment } | null;
  readonly service: Service;
  readonly made: Made;
  /** Ids and numbers of what was made in one go. */
  readonly things: readonly { readonly id: string; readonly reference: string }[];
}

/** One act for each request, whatever number of family members asked together. */
export function actsOfTransfers(transfers: readonly StoredTransfer[]): DeskAct[] {
  const batches = new Map<string, StoredTransfer[]>();
  for (const transfer of transfers) batches.set(transfer.batchId, [...(batches.get(transfer.batchId) ?? []), transfer]);
  return [...batches.values()].flatMap((batch): DeskAct[] => {
    const [first] = batch;
    const [asked] = first?.steps ?? [];
    if (!first || !asked?.actor) return [];
    const { id, segment } = first.member;
    const things = batch.map((one) => ({ id: one.id, reference: one.reference }));
    return [{ branchId: first.plan.branchId, at: Date.parse(asked.at), staffId: asked.actor.id, member: { id, segment }, service: 'facility_change', made: 'transfer', things }];
  });
}

/** Complaints that were told at the counter and written down by a front-liner; what came by other ways has no visit. */
export function actsOfComplaints(complaints: readonly StoredComplaint[]): DeskAct[] {
  return complaints.flatMap(({ id, reference, complaint }): DeskAct[] => {
    const { channel, filedBy, createdAt, member } = complaint.intake;
    if (channel !== 'branch_office' || filedBy?.role !== 'frontliner' || filedBy.branchId === null) return [];
    return [{
      branchId: filedBy.branchId, at: createdAt, staffId: filedBy.id, member: member && { id: member.id, segment: member.segment }, service: 'complaint', made: 'complaint',
      things: [{ id, reference }],
    }];
  });
}
