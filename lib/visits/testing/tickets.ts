import { randomUUID } from 'node:crypto';
import type { Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import type { Service } from '../model';

/** Seats a person at a desk of their branch, which is made if it is not there. */
export async function seat(bench: Bench, { actor, now }: Caller, number: number): Promise<void> {
  await bench.owner.query(
    `INSERT INTO service_desk (branch_id, number, staff_id, seated_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (branch_id, number) DO UPDATE SET staff_id = EXCLUDED.staff_id, seated_at = EXCLUDED.seated_at`,
    [actor.branch?.id, number, actor.staffId, now],
  );
}

let last = 5_000;

/** A ticket that this person has called to that desk, drawn `waited` seconds before. */
export async function calledTicket(bench: Bench, { actor, now }: Caller, { desk = 1, service = 'facility_change' as Service, waited = 600, memberId = null as string | null } = {}): Promise<string> {
  const id = randomUUID();
  last += 1;
  const issued = new Date(now.getTime() - waited * 1_000);
  await bench.owner.query(
    `INSERT INTO ticket (id, branch_id, day, letter, number, service, priority, status, member_id, issued_at, rank, queued_at, desk_number, staff_id, called_at, calls)
     SELECT $1, $2, ($3::timestamptz AT TIME ZONE b.time_zone)::date, 'A', $4, $5, 'none', 'called', $6, $3, 1, $3, $7, $8, $9, 1 FROM branch b WHERE b.id = $2`,
    [id, actor.branch?.id, issued, last, service, memberId, desk, actor.staffId, now],
  );
  return id;
}
