import { dateInZone } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { formatReference } from '@/lib/values/reference';
import type { Channel, Level, NumberSystem, ReporterRelation } from '@/lib/complaints/model';
import { newId } from '@/lib/server/id';
import { loadClockWorld } from '../queries/clock-world';
import { numberKey } from '../rules/number-key';
import type { ChangedComplaint } from './change-complaint';
import type { Changer } from './changer';
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
  const { complaint: queue } = counted;
  await tx.$executeRaw`
    INSERT INTO complaint (id, reference, source, source_number, source_hash, channel, received_at, branch_id, last_branch_id, member_id, reporter_name, reporter_phone, reporter_relation, name_key,
      regency_code, subject, description, level, category, detail, facility_code, status, cycle, urgency, due_at, due_clock, first_response_due_at, resolve_due_at, legal_due_at,
      first_response_at, paused_until, escalate_at, ended_at, reopen_until, created_at, created_by, updated_at, updated_by)
    VALUES (${id}::uuid, ${reference}, ${origin?.source ?? null}, ${origin?.number ?? null}, ${origin?.hash ?? null}, ${channel}, ${receivedAt}, ${branchId}, ${branchId}, ${member?.id ?? null}::uuid,
      ${reporter.name}, ${reporter.phone}, ${reporter.relation}, ${nameKey(member?.name ?? reporter.name)}, ${complaint.regencyCode}, ${complaint.subject}, ${complaint.description},
      ${classification?.level ?? null}, ${classification?.category ?? null}, ${classification?.detail ?? null}, ${complaint.facilityCode}, ${status}, 1, ${queue.urgency}, ${queue.dueAt},
      ${queue.dueClock}, ${queue.firstResponseDueAt}, ${queue.resolveDueAt}, ${queue.legalDueAt}, ${queue.firstResponseAt}, ${queue.pausedUntil}, ${queue.escalateAt}, ${queue.endedAt},
      ${queue.reopenUntil}, ${now}, ${actor.staffId}::uuid, ${now}, ${actor.staffId}::uuid)`;
  await insertCycleAndReceipt(changer, { id, branchId, status, cycle: counted.cycle });
  if (numbers.length > 0) {
    await tx.complaintNumber.createMany({ data: numbers.map(({ system, number: text }) => ({ complaintId: id, system, number: text, numberKey: numberKey(text) })), skipDuplicates: true });
  }
  return { id, reference, memberId: member?.id ?? null, branchId, lastBranchId: branchId, status, version: 1 };
}

/** The first cycle and the first line of history in one statement: intake is what comes in hundreds a second. */
async function insertCycleAndReceipt(
  { tx, actor, name, now }: Pick<Changer, 'tx' | 'actor' | 'name' | 'now'>,
  { id, branchId, status, cycle }: { id: string; branchId: string | null; status: string; cycle: ReturnType<typeof countCycle>['cycle'] },
): Promise<void> {
  await tx.$executeRaw`
    WITH cycle AS (
      INSERT INTO complaint_cycle (complaint_id, number, started_at, places, levels, pauses, first_response_at, ended_at, outcome, first_response_due_at, resolve_due_at, legal_due_at, verdicts, caveats)
      VALUES (${id}::uuid, ${cycle.number}, ${cycle.startedAt}, ${JSON.stringify(cycle.places)}::jsonb, ${JSON.stringify(cycle.levels)}::jsonb, ${JSON.stringify(cycle.pauses)}::jsonb,
        ${cycle.firstResponseAt}, ${cycle.endedAt}, ${cycle.outcome}, ${cycle.firstResponseDueAt}, ${cycle.resolveDueAt}, ${cycle.legalDueAt}, ${JSON.stringify(cycle.verdicts)}::jsonb, ${JSON.stringify(cycle.caveats)}::jsonb))
    INSERT INTO complaint_event (id, complaint_id, cycle, at, actor_id, actor_name, branch_id, action, from_status, to_status, note, changes)
    VALUES (${newId()}::uuid, ${id}::uuid, ${cycle.number}, ${now}, ${actor.staffId}::uuid, ${name}, ${branchId}, 'receive', NULL, ${status}, '', '{}')`;
}
