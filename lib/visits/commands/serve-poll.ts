import { appendAudit } from '@/lib/server/audit';
import { asDevice, deviceAuditActor, type DeviceCaller } from '@/lib/server/device';
import { announceInTransaction } from '@/lib/server/events';
import { isPollOpen, rateLastVisit } from './rate-visit';

/** What a poll tablet shows: the question while its desk has a visit to ask about, a welcome otherwise. */
export interface PollView {
  desk: number;
  open: boolean;
}

/** Is there a visit at the tablet's desk that has no answer yet? */
export function readPoll(caller: DeviceCaller): Promise<PollView> {
  const desk = deskOf(caller);
  return asDevice(caller, async (tx) => ({ desk, open: await isPollOpen(tx, { branchId: caller.device.branchId, desk, now: caller.now }) }));
}

/** Keeps the tap with the last visit of the tablet's desk, once; false when there is none to ask about any more. A second tap of the same visit changes nothing. */
export function tapPoll(caller: DeviceCaller, rating: number): Promise<{ stored: boolean }> {
  const { device, now } = caller;
  return asDevice(caller, async (tx) => {
    const visit = await rateLastVisit(tx, { branchId: device.branchId, desk: deskOf(caller), rating, now });
    if (visit === null) return { stored: false };
    await announceInTransaction(tx, [{ topic: 'visits', branchId: device.branchId, objectId: visit.id }]);
    await appendAudit(tx, deviceAuditActor(caller), now, [{ action: 'visit.rate', memberId: visit.memberId, objectId: visit.id }]);
    return { stored: true };
  });
}

function deskOf({ device }: DeviceCaller): number {
  if (device.deskNumber === null) throw new Error('a poll tablet belongs to a desk');
  return device.deskNumber;
}
