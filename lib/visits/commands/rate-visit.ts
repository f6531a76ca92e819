import type { Tx } from '@/lib/server/db';

/** How long after a visit its member may still tap an answer. */
const SECONDS_AFTER_END = 180;

interface Tap {
  branchId: string;
  /** The desk whose tablet was tapped. */
  desk: number;
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  rating: number;
  now: Date;
}

/**
 * Stores the tap of the exit poll with the newest visit of that desk: one that is open, or ended less than three minutes ago, and has no answer
 * yet. The version stays: the officer who is closing it has the same answers before them. Tells the visit; null when there is none to ask about. The tablet knows no person, and the answer stands beside no name it shows.
 */
export async function rateLastVisit(tx: Tx, { branchId, desk, rating, now }: Tap): Promise<{ id: string; memberId: string | null } | null> {
  const since = new Date(now.getTime() - SECONDS_AFTER_END * 1_000);
  const rows = await tx.$queryRaw<{ id: string; memberId: string | null }[]>`
    UPDATE visit SET rating = ${rating}, rated_at = ${now}, updated_at = ${now}
    WHERE rating IS NULL AND id = (
      SELECT v.id FROM visit v WHERE v.branch_id = ${branchId} AND v.desk_number = ${desk} AND v.day >= ${since}::timestamptz::date - 1
        AND (v.closed_at IS NULL OR v.closed_at >= ${since}) ORDER BY v.day DESC, v.id DESC LIMIT 1)
    RETURNING id, member_id AS "memberId"`;
  return rows[0] ?? null;
}

/** Whether that desk's tablet has a visit to ask about now. */
export async function isPollOpen(tx: Tx, { branchId, desk, now }: Omit<Tap, 'rating'>): Promise<boolean> {
  const since = new Date(now.getTime() - SECONDS_AFTER_END * 1_000);
  const [newest] = await tx.$queryRaw<{ rating: number | null }[]>`
    SELECT v.rating FROM visit v WHERE v.branch_id = ${branchId} AND v.desk_number = ${desk} AND v.day >= ${since}::timestamptz::date - 1
      AND (v.closed_at IS NULL OR v.closed_at >= ${since}) ORDER BY v.day DESC, v.id DESC LIMIT 1`;
  return newest !== undefined && newest.rating === null;
}
