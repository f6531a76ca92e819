const HOUR_MS = 3_600_000;

/** Hours in which a member's request about their data is answered: hours of the clock, weekends and holidays included. Source: UU 27/2022 (H). */
export const ANSWER_HOURS = 72;
/** From how many hours before the end on it presses. Invented policy: half a working day and a night. */
const PRESSING_HOURS = 16;

/** When a request that was received at an instant has to be answered; both in milliseconds. */
export function dueAt(receivedAt: number): number {
  return receivedAt + ANSWER_HOURS * HOUR_MS;
}

export interface TimeLeft {
  state: 'in_time' | 'pressing' | 'over';
  /** Whole hours and minutes until the end, or since it. */
  hours: number;
  minutes: number;
}

/** How much time is left at `now`, or by how much it is over. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const left = due.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(left) / 60_000);
  return { state: left < 0 ? 'over' : left < PRESSING_HOURS * HOUR_MS ? 'pressing' : 'in_time', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
