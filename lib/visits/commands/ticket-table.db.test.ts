import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done } from '@/lib/server/outcome';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { inTransaction } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { calendarDate } from '@/lib/values/calendar-date';
import { TICKET_STATUSES, ticketAfter, type TicketAction, type TicketStatus } from '../model';
import { emptyQueue, issue, seatedPeople } from '../testing/queue';
import { changeTicket, OFF_THE_DESK } from './change-ticket';

const ACTIONS: readonly TicketAction[] = ['call', 'call_again', 'no_show', 'move', 'serve', 'close', 'cancel', 'take_back'];
/** The table as an officer reads it: where each action leads from each status. */
const EXPECTED: Record<TicketStatus, Partial<Record<TicketAction, TicketStatus>>> = {
  waiting: { call: 'called', move: 'waiting', cancel: 'cancelled' },
  called: { call_again: 'called', no_show: 'no_show', move: 'waiting', serve: 'serving' },
  serving: { move: 'waiting', close: 'done' },
  done: {},
  no_show: { take_back: 'waiting' },
  cancelled: {},
};
const ENDED: readonly TicketStatus[] = ['done', 'no_show', 'cancelled'];

let bench: Bench;
let person: Caller;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await emptyQueue(bench);
  [person] = (await seatedPeople(bench, 1)) as [Caller];
});

describe.each(TICKET_STATUSES)('a ticket that is %s', (status) => {
  test.each(ACTIONS)('%s', async (action) => {
    const { id } = await issue(person);
    const atDesk = status === 'called' || status === 'serving';
    await bench.owner.query('UPDATE ticket SET status = $2, desk_number = $3, staff_id = $4, called_at = $5, ended_at = $6 WHERE id = $1', [
      id, status, atDesk ? 1 : null, atDesk ? person.actor.staffId : null, atDesk ? person.now : null, ENDED.includes(status) ? person.now : null,
    ]);
    const columns = action === 'call' ? { deskNumber: 1, staffId: person.actor.staffId, calledAt: person.now } : action === 'move' || action === 'take_back' ? OFF_THE_DESK : {};
    const outcome = await inTransaction(person.db, person.actor, (tx) =>
      changeTicket({ tx, actor: person.actor, now: person.now, today: calendarDate('2026-11-20'), onMember: {} }, action, { ticketId: id, version: 1 }, () => done(columns)));
    const expected = EXPECTED[status][action] ?? null;
    expect(ticketAfter(status, action)).toBe(expected);
    if (expected === null) expect(outcome).toMatchObject({ kind: 'refused', codes: [`ticket_${status}`] });
    else expect(outcome).toMatchObject({ kind: 'done', value: { status: expected, version: 2 } });
    const stored = await bench.one<{ status: string; version: number; ended_at: Date | null }>('SELECT status, version, ended_at FROM ticket WHERE id = $1', id);
    expect(stored).toMatchObject({ status: expected ?? status, version: expected === null ? 1 : 2 });
    expect(stored.ended_at !== null).toBe(ENDED.includes(expected ?? status));
  });
});
