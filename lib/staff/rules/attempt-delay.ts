/** After which failures one has to wait, and how long at most. */
export interface DelayPolicy {
  free: number;
  mostMs: number;
}

/** Failures that lie further back count no more. */
export const FAILURES_LAST_MS = 15 * 60_000;

/** Of one account at one address: 2, 4, 8 ... seconds after five failures, at most a minute. */
export const PER_ACCOUNT: DelayPolicy = { free: 5, mostMs: 60_000 };
/** Of one address, whatever the account: a whole office stands behind one address, so the number is high and the delay short. */
export const PER_ADDRESS: DelayPolicy = { free: 60, mostMs: 15_000 };
/** Of the codes of one account from addresses at which it has not been signed in lately, all together. */
export const PER_CODES: DelayPolicy = { free: 30, mostMs: 60_000 };

/** How long to wait after the last of so many failures, in milliseconds. */
export function delayMs(failures: number, { free, mostMs }: DelayPolicy): number {
  return failures < free ? 0 : Math.min(mostMs, 2_000 * 2 ** Math.min(failures - free, 20));
}
