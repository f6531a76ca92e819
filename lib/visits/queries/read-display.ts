import { asDevice, type DeviceCaller } from '@/lib/server/device';
import { readCalled, readWaiting, type CalledNumber } from './read-queue';

/** What the display shows: numbers only. */
export interface DisplayView {
  branchName: string;
  timeZone: string;
  /** The latest call first, six at most: one large, five beneath. */
  called: CalledNumber[];
  waiting: number;
  /** Says what is shown: another one, another picture. */
  seen: string;
}

const MOST = 6;

/** What the display of a branch shows now. */
export async function readDisplay(caller: DeviceCaller): Promise<DisplayView> {
  const { device, now, today } = caller;
  return asDevice(caller, async (tx) => {
    const called = await readCalled(tx, { branchId: device.branchId, today, most: MOST });
    const { count } = await readWaiting(tx, { branchId: device.branchId, today, now, desk: null });
    return { branchName: device.branchName, timeZone: device.timeZone, called, waiting: count, seen: `${today} ${called[0]?.label ?? ''} ${called[0]?.at ?? ''} ${called.length} ${count}` };
  });
}
