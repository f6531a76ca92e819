import { appendAudit } from '@/lib/server/audit';
import { asDevice, deviceAuditActor, type DeviceCaller } from '@/lib/server/device';
import { announceInTransaction } from '@/lib/server/events';
import type { PollTapInput } from '../schemas/devices';
import { rateVisit, visitToRate } from './rate-visit';

/** What a poll tablet shows: the question while its desk has a visit to ask about, a welcome otherwise. */
export interface PollView {
  desk: number;
  open: boolean;
  /** About which visit it asks: an id that means nothing to the tablet, and comes back with the tap. */
  visit: string | null;
}

/** Is there a visit at the tablet's desk that has no answer yet? */
export function readPoll(caller: DeviceCaller): Promise<PollView> {
  const desk = deskOf(caller);
  return asDevice(caller, async (tx) => {
    const visit = await visitToRate(tx, { branchId: caller.device.branchId, desk, now: caller.now });
    return { desk, open: visit !== null, visit };
  });
}

/** Keeps the tap with the visit about which the tablet asked, once; false when there is none to ask about any more. A second tap of the same visit changes nothing. */
export function tapPoll(caller: DeviceCaller, { rating, visit: asked }: PollTapInput): Promise<{ stored: boolean }> {
  const { device, now } = caller;
  return asDevice(caller, async (tx) => {
    const visit = await rateVisit(tx, { branchId: device.branchId, desk: deskOf(caller), rating, visit: asked, now });
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
