import type * as z from 'zod';
import { parseZone } from '@/lib/calendar';
import { isOpenStatus } from '@/lib/complaints/model';
import { nextCall, type CallBackReason } from '@/lib/complaints/rules/call-back';
import type { MemberPlace } from '@/lib/complaints/rules/call-back-slots';
import { newId } from '@/lib/server/id';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import type { ClockWorld } from '../queries/clock-world';
import { FlagCallBack } from '../schemas/call-back';
import { announceComplaint, changerOf, complaintState, conflictWith, loadComplaint, type LoadedComplaint } from './change-complaint';
import type { Changer } from './changer';
import { recordComplaintEvent } from './record-event';

export interface FlaggedCallBack {
  id: string;
  complaintId: string;
  memberId: string | null;
  branchId: string | null;
  lastBranchId: string | null;
}

/** Flags a case for a call by hand, with the reason and the part of the day that the member prefers. */
export const flagCallBackByHand = defineCommand<z.infer<typeof FlagCallBack>, FlaggedCallBack>({
  name: 'callBacks.flag',
  permission: 'complaint:act',
  scope: 'branches',
  input: FlagCallBack,
  audit: (_, { complaintId, memberId }) => [{ action: 'call_back.flag', memberId, objectId: complaintId, detail: { kind: 'by_hand' } }],
  announce: (_, output) => [...announceComplaint(_, { ...output, id: output.complaintId }), { topic: 'call_backs', branchId: output.branchId ?? 'pusat', objectId: output.id }],
  run: async (context, { complaintId, note, preferredSlot }) => {
    const changer = changerOf(context);
    await context.tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${complaintId}::uuid FOR UPDATE`;
    const complaint = await loadComplaint(changer, complaintId);
    if (!complaint) return notFound;
    const slots = complaint.world.calls(context.now.getTime()).slots.map(({ id }) => id);
    if (preferredSlot !== null && !slots.includes(preferredSlot)) return refused(['invalid_input'], { preferredSlot: 'unknown_slot' });
    return flagCallBack(changer, complaint, { reason: 'by_hand', note, preferredSlot });
  },
});

/**
 * Makes the call-back of a case, with the window of its first call in the member's zone. One at a time; the version of the case goes up, so
 * that nobody resolves it at the same moment without having seen it.
 */
export async function flagCallBack(
  { tx, now, actor, name }: Changer,
  { row, status, world }: LoadedComplaint,
  { reason, note, preferredSlot }: { reason: CallBackReason; note: string; preferredSlot: string | null },
): Promise<Outcome<FlaggedCallBack>> {
  if (!isOpenStatus(status)) return refused(['wrong_status']);
  if ((await tx.callBack.count({ where: { complaintId: row.id, closedAt: null } })) > 0) return refused(['already_flagged']);
  const about = await tx.complaint.findUniqueOrThrow({
    where: { id: row.id },
    select: { reporterPhone: true, receivedAt: true, member: { select: { phone: true, regency: { select: { branch: { select: { id: true, timeZone: true } } } } } } },
  });
  const branch = about.member?.regency.branch ?? null;
  const place = memberPlace(world, branch?.timeZone ?? null, branch?.id ?? row.branchId, now.getTime());
  const phone = about.reporterPhone ?? about.member?.phone ?? null;
  const next = nextCall({ flaggedAt: now.getTime(), attempts: [], preferredSlot, numberCorrectedAt: null }, world.calls(now.getTime()), place);
  const window = phone !== null && next.kind === 'call' ? next.window : null;
  const { count } = await tx.complaint.updateMany({
    where: { id: row.id, version: row.version },
    data: { callBackFrom: window === null ? now : new Date(window.from), version: row.version + 1, updatedAt: now, updatedById: actor.staffId },
  });
  if (count === 0) return conflictWith(await tx.complaint.findFirstOrThrow({ where: { id: row.id }, select: complaintState }));
  const id = newId();
  await tx.callBack.create({
    data: {
      id, complaintId: row.id, cycle: row.cycle, branchId: row.branchId, memberId: row.memberId, reason, note, flaggedAt: now, flaggedBy: actor.staffId,
      timeZone: place.zone, phone, preferredSlot, status: window === null ? 'needs_number' : 'open', dueFrom: window && new Date(window.from),
      dueUntil: window && new Date(window.until), updatedAt: now, updatedBy: actor.staffId,
    },
  });
  await recordComplaintEvent({ tx, now, actor, name }, {
    complaintId: row.id, cycle: row.cycle, branchId: row.branchId, action: 'flag_call_back', from: row.status, to: row.status, note,
    changes: { call_back: { before: null, after: reason } },
  });
  return done({ id, complaintId: row.id, memberId: row.memberId, branchId: row.branchId, lastBranchId: row.lastBranchId });
}

/** Where the member is called: the zone of where the member lives, else of the office that holds the case. */
export function memberPlace(world: ClockWorld, timeZone: string | null, branchId: string | null, at: number): MemberPlace {
  return { zone: (timeZone && parseZone(timeZone)) || world.zone(branchId), calendar: world.office(branchId, at).calendar };
}
