import { defineQuery } from '@/lib/server/use-case';
import { GetComplaint } from '../schemas/case';
import type { ComplaintCaseView, Named } from './case-view';
import { loadCase } from './get-complaint';

export interface FacilityName {
  code: string;
  name: string;
}

/** A case as it is printed: with the address of the office that holds it, and the names of all that its history speaks of. */
export interface ComplaintCaseFile {
  complaint: ComplaintCaseView;
  /** Null at the central office. */
  office: { name: string; address: string; phone: string } | null;
  /** The zone of every moment on the paper: that of the office. */
  timeZone: string;
  offices: Named[];
  facilities: FacilityName[];
  printedAt: string;
}

const CENTRAL_ZONE = 'Asia/Jakarta';

/** The whole case on paper; null outside the scope. Printing is a processing of data of its own: audited as such. */
export const getCaseFile = defineQuery<{ id: string }, ComplaintCaseFile>({
  name: 'complaints.getCaseFile',
  permission: 'complaint:read',
  scope: 'branches',
  input: GetComplaint,
  audit: (_, { complaint: { id, reference, member } }) => [{ action: 'complaint.print', memberId: member?.id ?? null, objectId: id, detail: { reference } }],
  run: async (context, input) => {
    const complaint = await loadCase(context, input);
    if (!complaint) return null;
    const { tx, now } = context;
    const branches = await tx.branch.findMany({ select: { id: true, name: true, address: true, phone: true }, orderBy: { name: 'asc' } });
    const codes = complaint.events.flatMap(({ changes }) => [changes.facility?.before ?? [], changes.facility?.after ?? []]).flat();
    const holding = branches.find(({ id }) => id === complaint.branch?.id);
    return {
      complaint,
      office: holding ? { name: holding.name, address: holding.address, phone: holding.phone } : null,
      timeZone: complaint.branch?.timeZone ?? CENTRAL_ZONE,
      offices: branches.map(({ id, name }) => ({ id, name })),
      facilities: codes.length === 0 ? [] : await tx.facility.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } }),
      printedAt: now.toISOString(),
    };
  },
});
