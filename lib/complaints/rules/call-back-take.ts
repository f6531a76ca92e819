import { MINUTE, type EpochMs } from '@/lib/calendar/model';

/** So long a call-back is one caller's, so that two do not call one member; each checked answer begins it anew. */
export const TAKE_MINUTES = 15;

/** Until when the call-back is held, null when nobody holds it (any more). */
export function heldUntil(takenAt: EpochMs | null, now: EpochMs): EpochMs | null {
  if (takenAt === null) return null;
  const until = takenAt + TAKE_MINUTES * MINUTE;
  return now < until ? until : null;
}
