import type pg from 'pg';
import { SEGMENTS, type Segment } from '@/lib/members/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { COLLEAGUES } from './colleagues';
import type { BranchId } from './offices';
import { SEED_STAFF } from './staff';

/** Youngest who comes to the counter alone; younger ones are brought, and the visit is that of who brings them. */
const OF_AGE = 18;
/** More are not needed to look real. */
const MOST = 40_000;

/** The members of a branch whom visits are bound to. */
export interface Visitors {
  readonly ids: readonly string[];
  /** Places in `ids`, by segment. */
  readonly bySegment: Record<Segment, readonly number[]>;
}

/** Grown, living members of a branch, the cases that demonstrations tell of left out: they have histories of their own. */
export async function readVisitors(client: pg.ClientBase, branchId: BranchId, today: CalendarDate): Promise<Visitors> {
  const { rows } = await client.query<{ id: string; segment: Segment }>(
    `SELECT id, segment FROM member
     WHERE branch_id = $1 AND id::text LIKE '%-7201-%' AND birth_date <= $4::date - make_interval(years => $2)
       AND status_reason IS DISTINCT FROM 'deceased' AND status_reason IS DISTINCT FROM 'duplicate' ORDER BY id LIMIT $3`,
    [branchId, OF_AGE, MOST, today],
  );
  const bySegment = Object.fromEntries(SEGMENTS.map((segment) => [segment, [] as number[]])) as Record<Segment, number[]>;
  rows.forEach(({ segment }, index) => bySegment[segment].push(index));
  return { ids: rows.map(({ id }) => id), bySegment };
}

/** Who sits at a desk of the branch, desk 1 first: the front-liners of the demonstration, then their colleagues. */
export function deskPeople(branchId: BranchId): readonly string[] {
  const demo = SEED_STAFF.filter((one) => one.branchId === branchId && one.role === 'frontliner');
  return [...demo, ...COLLEAGUES.filter((one) => one.branchId === branchId)].map(({ id }) => id);
}
