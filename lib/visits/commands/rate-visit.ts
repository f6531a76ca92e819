import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/server/db';

/** How long after a visit its member may still tap an answer. */
const SECONDS_AFTER_END = 180;

interface Place {
  branchId: string;
  /** The desk whose tablet it is. */
  desk: number;
  now: Date;
}

interface Tap extends Place {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  rating: number;
  /** The visit about which the tablet asked; null: the newest of the desk. */
  visit: string | null;
}

/** Visits `v` of the desk about which may be asked: open, or ended less than three minutes ago. */
function askable({ branchId, desk, now }: Place): Prisma.Sql {
  const since = new Date(now.getTime() - SECONDS_AFTER_END * 1_000);
  return Prisma.sql`v.branch_id = ${branchId} AND v.desk_number = ${desk} AND v.day >= ${since}::timestamptz::date - 1 AND (v.closed_at IS NULL OR v.closed_at >= ${since})`;
}

/**
 * Stores the tap of the exit poll with the visit about which the tablet asked, or the newest visit of its desk: one that is open, or ended less than three minutes
 * ago, and has no answer yet. A tap that comes late, after a dropped line, is never taken for an answer of the next visitor. The version stays: the officer who is
 * closing it has the same answers before them. Tells the visit; null when there is none to ask about. The tablet knows no person, and the answer stands beside no name it shows.
 */
export async function rateVisit(tx: Tx, { rating, visit, ...place }: Tap): Promise<{ id: string; memberId: string | null } | null> {
  const asked = visit === null ? Prisma.empty : Prisma.sql`AND v.id = ${visit}::uuid`;
  const rows = await tx.$queryRaw<{ id: string; memberId: string | null }[]>`
    UPDATE visit SET rating = ${rating}, rated_at = ${place.now}, updated_at = ${place.now}
    WHERE rating IS NULL AND id = (SELECT v.id FROM visit v WHERE ${askable(place)} ${asked} ORDER BY v.day DESC, v.id DESC LIMIT 1)
    RETURNING id, member_id AS "memberId"`;
  return rows[0] ?? null;
}

/** About which visit that desk's tablet has to ask now; null for none. */
export async function visitToRate(tx: Tx, place: Place): Promise<string | null> {
  const [newest] = await tx.$queryRaw<{ id: string; rating: number | null }[]>`SELECT v.id, v.rating FROM visit v WHERE ${askable(place)} ORDER BY v.day DESC, v.id DESC LIMIT 1`;
  return newest?.rating === null ? newest.id : null;
}
