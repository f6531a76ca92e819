import { branchWhere } from '@/lib/access/can';
import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import type { EpochMs } from '@/lib/calendar';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Clock, ComplaintAction, ComplaintStatus } from '@/lib/complaints/model';
import { refreshClocks } from '@/lib/complaints/rules/clocks';
import type { CycleFacts } from '@/lib/complaints/rules/facts';
import { canAct } from '@/lib/complaints/rules/next-status';
import type { ClockPolicy } from '@/lib/complaints/rules/policy';
import type { AuditEntry } from '@/lib/server/audit';
import type { Tx } from '@/lib/server/db';
import { announceInTransaction, type Announcement } from '@/lib/server/events';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { CENTRAL_OFFICE, loadClockWorld, type ClockWorld } from '../queries/clock-world';
import { cycleColumns, cycleData, openFacts, readCycle, type StoredCycle, type StoredFacts } from '../queries/stored-cycle';
import type { Changer } from './changer';
import { queueColumns } from './queue-columns';
import { recordComplaintEvent, type EventChanges } from './record-event';

/** A complaint as the commands load it: the state that rules and compare-and-set look at. */
export const complaintState = {
  id: true, reference: true, version: true, status: true, statusBeforeMerge: true, mergedIntoId: true, branchId: true, lastBranchId: true, memberId: true,
  assigneeId: true, level: true, category: true, detail: true, facilityCode: true, cycle: true, answer: true, callBackFrom: true, receivedAt: true,
  updatedAt: true, updatedBy: { select: { name: true } },
} as const satisfies Prisma.ComplaintSelect;
export type ComplaintRow = Prisma.ComplaintGetPayload<{ select: typeof complaintState }>;

/** A complaint with its current cycle, opened for the rules. */
export interface LoadedComplaint {
  row: ComplaintRow;
  status: ComplaintStatus;
  cycle: StoredCycle;
  facts: CycleFacts;
  policy: ClockPolicy;
  world: ClockWorld;
}

/** The changer of a use case: the signed-in person within the own branches (a national role everywhere). */
export function changerOf({ tx, actor, now }: Context): Changer {
  return { tx, now, actor: { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] }, name: actor.name, where: branchWhere(actor) };
}

/** What a command changes beside the status: columns, facts of the cycle, what the history says. */
export interface ComplaintChange {
  /** The step of the status table where it is another than asked for: a third `return` is a `refer`. */
  action?: ComplaintAction;
  data?: Prisma.ComplaintUncheckedUpdateManyInput;
  facts?: (facts: StoredFacts) => StoredFacts;
  changes?: EventChanges;
  note?: string;
}

export interface ChangedComplaint {
  id: string;
  reference: string;
  memberId: string | null;
  branchId: string | null;
  lastBranchId: string | null;
  status: ComplaintStatus;
  version: number;
}

/** Loads a complaint with its current cycle within the scope; null when missing or out of scope. */
export async function loadComplaint({ tx, where }: Pick<Changer, 'tx' | 'where'>, id: string): Promise<LoadedComplaint | null> {
  const row = await tx.complaint.findFirst({ where: { id, ...where }, select: complaintState });
  if (!row) return null;
  const world = await loadClockWorld(tx);
  const stored = await tx.complaintCycle.findUniqueOrThrow({ where: { complaintId_number: { complaintId: id, number: row.cycle } }, select: cycleColumns });
  const cycle = readCycle(stored);
  const facts = openFacts(cycle.facts, world);
  return { row, status: row.status as ComplaintStatus, cycle, facts, policy: world.policy(cycle.facts.startedAt, cycle.facts.places[0]?.branchId ?? null), world };
}

/**
 * One step of the status table: load within scope, check version, status and person, let `prepare` decide more, count the clocks anew
 * from the changed facts, then compare-and-set on the version, with one line of history. A stale version gets a conflict that says who changed what.
 */
export async function changeComplaint(
  changer: Changer,
  action: ComplaintAction,
  input: { id: string; version: number },
  prepare: (complaint: LoadedComplaint) => Promise<Outcome<ComplaintChange>>,
): Promise<Outcome<ChangedComplaint>> {
  const complaint = await loadComplaint(changer, input.id);
  if (!complaint) return notFound;
  const { row, status } = complaint;
  if (row.version !== input.version) return conflictWith(row);
  const state = { status, statusBeforeMerge: row.statusBeforeMerge as ComplaintStatus | null };
  const permitted = canAct(action, state, changer.actor);
  if (!permitted.allowed) return refused([permitted.reason]);
  const prepared = await prepare(complaint);
  if (prepared.kind !== 'done') return prepared;
  const change = prepared.value;
  const step = change.action ?? action;
  const decided = step === action ? permitted : canAct(step, state, changer.actor);
  if (!decided.allowed) return refused([decided.reason]);
  return saveChange(changer, complaint, { ...change, action: step, to: decided.to });
}

/** Saves a decided change. For steps that begin outside the status table too (reopening, merging). */
export async function saveChange(changer: Changer, complaint: LoadedComplaint, change: ComplaintChange & { action: ComplaintAction; to: ComplaintStatus }): Promise<Outcome<ChangedComplaint>> {
  const { tx, now, actor } = changer;
  const { row, cycle, world, policy } = complaint;
  const facts = change.facts?.(cycle.facts) ?? cycle.facts;
  const opened = openFacts(facts, world);
  const refreshed = refreshClocks(cycle.clocks, opened, policy);
  const data = {
    ...change.data,
    ...queueColumns({ status: change.to, facts: opened, clocks: refreshed.clocks, policy, escalated: cycle.escalated }),
    status: change.to,
    version: row.version + 1,
    updatedAt: now,
    updatedById: actor.staffId,
  };
  const { count } = await tx.complaint.updateMany({ where: { id: row.id, version: row.version }, data });
  if (count === 0) return conflictWith(await tx.complaint.findFirstOrThrow({ where: { id: row.id }, select: complaintState }));
  await tx.complaintCycle.update({
    where: { complaintId_number: { complaintId: row.id, number: facts.number } },
    data: cycleData({ facts, clocks: refreshed.clocks }),
  });
  const after = { branchId: row.branchId, lastBranchId: row.lastBranchId, ...change.data } as Pick<ComplaintRow, 'branchId' | 'lastBranchId'>;
  if (after.branchId !== row.branchId) await moveCallBacks(tx, row, after.branchId);
  await recordComplaintEvent(changer, {
    complaintId: row.id,
    cycle: facts.number,
    branchId: row.branchId,
    action: change.action,
    from: row.status,
    to: change.to,
    note: change.note ?? '',
    changes: { ...change.changes, ...dueChanges(refreshed.changes) },
  });
  const { id, reference, memberId } = row;
  return done({ id, reference, memberId, branchId: after.branchId, lastBranchId: after.lastBranchId, status: change.to, version: row.version + 1 });
}

/** The call to the member is owed by the office that holds the case. Both offices are told. */
async function moveCallBacks(tx: Tx, { id, branchId }: Pick<ComplaintRow, 'id' | 'branchId'>, to: string | null): Promise<void> {
  const moving = await tx.callBack.findMany({ where: { complaintId: id }, select: { id: true } });
  if (moving.length === 0) return;
  await tx.callBack.updateMany({ where: { complaintId: id }, data: { branchId: to } });
  const offices = [branchId ?? CENTRAL_OFFICE, to ?? CENTRAL_OFFICE];
  await announceInTransaction(tx, moving.flatMap((each) => offices.map((office) => ({ topic: 'call_backs' as const, branchId: office, objectId: each.id }))));
}

/** The due instants that moved, as the history keeps them. */
export function dueChanges(changes: readonly { clock: Clock; from: EpochMs | null; to: EpochMs | null }[]): EventChanges {
  const text = (at: EpochMs | null) => (at === null ? null : new Date(at).toISOString());
  return Object.fromEntries(changes.map(({ clock, from, to }) => [`due.${clock}`, { before: text(from), after: text(to) }]));
}

/** The answer to a stale version: who was faster, when, and where it stands now. */
export function conflictWith(row: ComplaintRow): Outcome<never> {
  return {
    kind: 'conflict',
    by: row.updatedBy?.name ?? '',
    at: row.updatedAt.toISOString(),
    changes: [{ field: 'status', before: null, after: row.status }, { field: 'version', before: null, after: String(row.version) }],
  };
}

/** The audit of a step. */
export const auditComplaint =
  (action: string, detail: (input: never) => Record<string, unknown> = () => ({})) =>
  (input: unknown, changed: ChangedComplaint): AuditEntry[] => [
    {
      action,
      memberId: changed.memberId,
      objectId: changed.id,
      detail: { reference: changed.reference, status: changed.status, version: changed.version, ...detail(input as never) },
    },
  ];

/** Tells the queues: of the office that holds the case, and of the branch that held it last. */
export function announceComplaint(_: unknown, { id, branchId, lastBranchId }: Pick<ChangedComplaint, 'id' | 'branchId' | 'lastBranchId'>): Announcement[] {
  const offices = new Set([branchId ?? CENTRAL_OFFICE, lastBranchId ?? CENTRAL_OFFICE]);
  return [...offices].map((office) => ({ topic: 'complaints' as const, branchId: office, objectId: id }));
}
