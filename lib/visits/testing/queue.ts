import { randomUUID } from 'node:crypto';
import type { Outcome } from '@/lib/server/outcome';
import type { Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { issueByHand } from '../commands/issue-ticket';
import { sitAtDesk } from '../commands/take-seat';
import type { QueueTicket } from '../queries/queue-ticket';

export const key = randomUUID;

/** The value of an outcome that is done; anything else is a fault of the test. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Empties the queues of all offices and everybody's seats. */
export async function emptyQueue({ owner }: Pick<Bench, 'owner'>): Promise<void> {
  await owner.query('TRUNCATE ticket, ticket_counter CASCADE');
  await owner.query('UPDATE service_desk SET staff_id = NULL, seated_at = NULL, paused_at = NULL, pause_reason = NULL');
}

/** Sees to it that an office has desks 1 to `count`, all open. */
export async function haveDesks({ owner }: Pick<Bench, 'owner'>, branchId: string, count: number): Promise<void> {
  await owner.query('INSERT INTO service_desk (branch_id, number) SELECT $1, n FROM generate_series(1, $2::int) n ON CONFLICT (branch_id, number) DO UPDATE SET active = true', [branchId, count]);
}

/** So many front-liners of Bandar Lampung, each at a desk of their own, from desk 1 on. */
export async function seatedPeople(bench: Bench, count: number): Promise<Caller[]> {
  await haveDesks(bench, 'bdl', count);
  const people: Caller[] = [];
  for (let desk = 1; desk <= count; desk += 1) {
    const caller = await bench.as(await bench.another('loket.bdl'));
    must(await sitAtDesk(caller, { desk }, key()));
    people.push(caller);
  }
  return people;
}

/** A ticket given by hand. */
export const issue = async (caller: Caller, over: object = {}): Promise<QueueTicket> => must(await issueByHand(caller, { service: 'facility_change', ...over }, key()));
