import { dateInZone } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { formatReference } from '@/lib/values/reference';
import type { Channel, Level, NumberSystem, ReporterRelation } from '@/lib/complaints/model';
import { newId } from '@/lib/server/id';
import { loadClockWorld } from '../queries/clock-world';
import { numberKey } from '../rules/number-key';
import type { ChangedComplaint, Changer } from './change-complaint';
import { recordComplaintEvent } from './record-event';
import { countCycle, startFacts } from './start-cycle';

/** A complaint on its way in, checked. */
export interface NewComplaint {
  /** The system that sent it with its own number, and SHA-256 of what it sent; null for one that was filed in the console. */
  origin: { source: string; number: string; hash?: Uint8Array<ArrayBuffer> } | null;
  channel: Channel;
  /** When the sender received it: from then on the clocks run. */
  receivedAt: Date;
  /** The office that holds it: a branch, or null for the central one. */
  branchId: string | null;
  member: { id: string; name: string } | null;
  reporter: { name: string; phone: string | null; relation: ReporterRelation };
  subject: string;
  description: string;
  classification: { level: Level; category: string; detail: string } | null;
  facilityCode: string | null;
  regencyCode: string | null;
  numbers: readonly { system: NumberSystem; number: string }[];
}

/** Writes a new complaint: number, first cycle with its clocks, first line of history. A source's number twice violates complaint_source_idx. */
export async function createComplaint(changer: Omit<Changer, 'where'>, complaint: NewComplaint): Promise<ChangedComplaint> {
  const { tx, now, actor } = changer;
  const { origin, channel, receivedAt, branchId, member, reporter, classification, numbers } = complaint;
  const world = await loadClockWorld(tx);
  const status = branchId === null ? 'received' : 'routed';
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`SELECT nextval('complaint_reference_seq')::integer AS number`;
  const reference = formatReference(dateInZone(now, world.zone(branchId)), number, 'PG');
  const counted = countCycle(startFacts({ number: 1, at: receivedAt, branchId, level: classification?.level ?? null }), world, status);
  const id = newId();
  await tx.complaint.create({
    data: {
      id, reference, source: origin?.source ?? null, sourceNumber: origin?.number ?? null, sourceHash: origin?.hash ?? null, channel, receivedAt, branchId, lastBranchId: branchId,
      memberId: member?.id ?? null, reporterName: reporter.name, reporterPhone: reporter.phone, reporterRelation: reporter.relation,
      nameKey: nameKey(member?.name ?? reporter.name), regencyCode: complaint.regencyCode, subject: complaint.subject, description: complaint.description,
      level: classification?.level ?? null, category: classification?.category ?? null, detail: classification?.detail ?? null, facilityCode: complaint.facilityCode,
      status, cycle: 1, ...counted.complaint, createdAt: now, createdById: actor.staffId, updatedAt: now, updatedById: actor.staffId,
    },
    select: { id: true },
  });
  await tx.complaintCycle.create({ data: { complaintId: id, ...counted.cycle } });
  if (numbers.length > 0) {
    await tx.complaintNumber.createMany({ data: numbers.map(({ system, number: text }) => ({ complaintId: id, system, number: text, numberKey: numberKey(text) })), skipDuplicates: true });
  }
  await recordComplaintEvent(changer, { complaintId: id, cycle: 1, branchId, action: 'receive', from: null, to: status, note: '' });
  return { id, reference, memberId: member?.id ?? null, branchId, lastBranchId: branchId, status, version: 1 };
}
