import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { readLine } from '../queries/read-line';
import { readQueue } from '../queries/read-queue';
import { emptyQueue, haveDesks, issue, key, must } from '../testing/queue';
import { callNext } from './call-next-ticket';
import { issueByHand } from './issue-ticket';
import { pauseDesk, resumeDesk, saveDesk } from './pause-desk';
import { leaveDesk, sitAtDesk } from './take-seat';
import { callAgain, cancelTicket, moveTicket, noShow, takeBack } from './ticket-steps';

let bench: Bench;
let ratna: Caller;
let yoga: Caller;
let boss: Caller;
let elsewhere: Caller;

beforeAll(async () => {
  bench = await openBench();
  [ratna, yoga, boss, elsewhere] = await Promise.all([bench.as('loket.bdl'), bench.as('loket2.bdl'), bench.as('supervisor.bdl'), bench.as('loket.dps')]);
  await haveDesks(bench, 'bdl', 4);
  await haveDesks(bench, 'dps', 2);
});
afterAll(() => bench.close());
beforeEach(() => emptyQueue(bench));

const later = (caller: Caller, seconds: number): Caller => ({ ...caller, now: new Date(caller.now.getTime() + seconds * 1_000) });
const sit = async (caller: Caller, desk: number) => must(await sitAtDesk(caller, { desk }, key()));
const call = (caller: Caller) => callNext(caller, {}, key());
const state = async (caller: Caller) => must(await readQueue(caller, {}));

describe('desks', () => {
  it('one person a desk: a taken one says who sits there; whoever changes desks leaves the old one', async () => {
    await sit(ratna, 1);
    expect(await sitAtDesk(yoga, { desk: 1 }, key())).toMatchObject({ kind: 'refused', codes: ['desk_taken'], params: { by: ratna.actor.name } });
    await sit(ratna, 2);
    await sit(yoga, 1);
    const { desks, myDesk } = await state(ratna);
    expect(desks.slice(0, 2).map(({ staffName }) => staffName)).toEqual([yoga.actor.name, ratna.actor.name]);
    expect(myDesk).toMatchObject({ number: 2, mine: true });
    expect(await sitAtDesk(ratna, { desk: 2 }, key())).toMatchObject({ kind: 'done' });
  });

  it('two who change places at once both get an answer, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      await emptyQueue(bench);
      await sit(ratna, 1);
      await sit(yoga, 2);
      const answers = await Promise.all([sitAtDesk(ratna, { desk: 2 }, key()), sitAtDesk(yoga, { desk: 1 }, key())]);
      expect(answers.every(({ kind }) => ['done', 'refused'].includes(kind))).toBe(true);
    }
  });

  it('a seat of yesterday keeps nobody from the desk', async () => {
    await sit(ratna, 1);
    const tomorrow = later(yoga, 86_400);
    expect((await state(tomorrow)).desks[0]).toMatchObject({ staffName: null });
    await sit(tomorrow, 1);
    expect((await state(later(ratna, 86_400))).myDesk).toBeNull();
    expect(await call(later(ratna, 86_400))).toMatchObject({ codes: ['no_desk'] });
  });

  it('are left, and freed by the supervisor only; never while a number is open there', async () => {
    await sit(ratna, 1);
    expect(await leaveDesk(yoga, {}, key())).toMatchObject({ codes: ['no_desk'] });
    expect(await leaveDesk(yoga, { desk: 1 }, key())).toMatchObject({ codes: ['other_desk'] });
    await issue(ratna);
    const { label } = must(await call(ratna));
    expect(await leaveDesk(ratna, {}, key())).toMatchObject({ codes: ['desk_has_ticket'], params: { label } });
    expect(await sitAtDesk(ratna, { desk: 2 }, key())).toMatchObject({ codes: ['desk_has_ticket'] });
    const { myTicket } = await state(ratna);
    must(await noShow(ratna, { ticketId: myTicket?.id, version: myTicket?.version }, key()));
    must(await leaveDesk(boss, { desk: 1 }, key()));
    expect((await state(ratna)).myDesk).toBeNull();
  });

  it('are set up and closed by the supervisor; one in use stays open', async () => {
    must(await saveDesk(boss, { number: 9, active: true }, key()));
    await sit(ratna, 9);
    expect(await saveDesk(boss, { number: 9, active: false }, key())).toMatchObject({ codes: ['desk_in_use'] });
    must(await leaveDesk(ratna, {}, key()));
    must(await saveDesk(boss, { number: 9, active: false }, key()));
    expect(await sitAtDesk(ratna, { desk: 9 }, key())).toMatchObject({ codes: ['desk_unknown'] });
    expect(await sitAtDesk(ratna, { desk: 77 }, key())).toMatchObject({ codes: ['desk_unknown'] });
  });

  it('pause: nobody is called until it goes on', async () => {
    await issue(ratna);
    expect(await pauseDesk(ratna, { reason: 'break' }, key())).toMatchObject({ codes: ['no_desk'] });
    await sit(ratna, 1);
    must(await pauseDesk(ratna, { reason: 'prayer' }, key()));
    expect((await state(yoga)).desks[0]).toMatchObject({ pauseReason: 'prayer', staffName: ratna.actor.name });
    expect(await call(ratna)).toMatchObject({ codes: ['desk_paused'] });
    must(await resumeDesk(ratna, {}, key()));
    expect(must(await call(ratna))).toMatchObject({ deskNumber: 1, calls: 1 });
  });
});

describe('calling', () => {
  it('takes those with priority first, then who waits longest, and says how long', async () => {
    await sit(ratna, 1);
    const [first, second] = [await issue(ratna), await issue(later(ratna, 60))];
    const elderly = await issue(later(ratna, 120), { priority: 'elderly', service: 'app_help' });
    expect([first.label, second.label, elderly.label]).toEqual(['A-001', 'A-002', 'F-003']);
    const order: string[] = [];
    for (let at = 300; at < 303; at += 1) {
      const called = must(await call(later(ratna, at)));
      order.push(called.label);
      if (called.id === elderly.id) expect(called.waitSeconds).toBe(180);
      must(await noShow(later(ratna, at), { ticketId: called.id, version: called.version }, key()));
    }
    expect(order).toEqual(['F-003', 'A-001', 'A-002']);
    expect(await call(later(ratna, 310))).toMatchObject({ codes: ['nobody_waiting'] });
  });

  it('wants a desk, and one number at a time', async () => {
    await issue(ratna);
    await issue(ratna);
    expect(await call(ratna)).toMatchObject({ codes: ['no_desk'] });
    await sit(ratna, 1);
    must(await call(ratna));
    expect(await call(ratna)).toMatchObject({ codes: ['desk_has_ticket'], params: { label: 'A-001' } });
    const both = await Promise.all([call(ratna), call(ratna)]);
    expect(both.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
  });

  it('twice at once from one desk calls one', async () => {
    await sit(ratna, 1);
    for (let n = 0; n < 4; n += 1) await issue(ratna);
    const answers = await Promise.all(Array.from({ length: 4 }, () => call(ratna)));
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect((await state(ratna)).waiting.count).toBe(3);
  });

  it('again and again: the display is told, the count goes up, and a retry of one attempt calls once', async () => {
    await sit(ratna, 1);
    await issue(ratna);
    const called = must(await call(ratna));
    const attempt = key();
    const again = must(await callAgain(later(ratna, 30), { ticketId: called.id, version: called.version }, attempt));
    expect(again).toMatchObject({ calls: 2, status: 'called', calledAt: called.calledAt });
    expect(must(await callAgain(later(ratna, 31), { ticketId: called.id, version: called.version }, attempt))).toEqual(again);
    expect((await state(yoga)).lastCalled).toEqual([{ label: 'A-001', desk: 1, at: later(ratna, 30).now.toISOString() }]);
    expect(await callAgain(ratna, { ticketId: called.id, version: called.version }, key())).toMatchObject({ kind: 'conflict', by: ratna.actor.name });
  });

  it('is the matter of the desk that called: a colleague is refused, the supervisor is not, another office sees nothing', async () => {
    await sit(ratna, 1);
    await issue(ratna);
    const { id: ticketId, version } = must(await call(ratna));
    expect(await noShow(yoga, { ticketId, version }, key())).toMatchObject({ codes: ['other_desk'], params: { desk: 1 } });
    expect(await noShow(elsewhere, { ticketId, version }, key())).toEqual({ kind: 'not_found' });
    expect((await state(elsewhere)).waiting.count).toBe(0);
    expect(must(await noShow(boss, { ticketId, version }, key()))).toMatchObject({ status: 'no_show' });
  });
});

describe('the line', () => {
  it('keeps the place of who is sent on to a desk, and only that desk calls them', async () => {
    await sit(ratna, 1);
    await sit(yoga, 2);
    await issue(ratna);
    await issue(later(ratna, 10));
    const called = must(await call(ratna));
    expect(await moveTicket(ratna, { ticketId: called.id, version: called.version, desk: 1 }, key())).toMatchObject({ codes: ['same_desk'] });
    expect(await moveTicket(ratna, { ticketId: called.id, version: called.version, desk: 88 }, key())).toMatchObject({ codes: ['desk_unknown'] });
    expect(await moveTicket(ratna, { ticketId: called.id, version: called.version }, key())).toMatchObject({ fields: { desk: 'desk_or_service' } });
    const moved = must(await moveTicket(ratna, { ticketId: called.id, version: called.version, desk: 2 }, key()));
    expect(moved).toMatchObject({ status: 'waiting', forDesk: 2, deskNumber: null, issuedAt: called.issuedAt });
    expect((await state(ratna)).waiting).toMatchObject({ count: 2, forMe: 1 });
    expect(must(await call(ratna)).label).toBe('A-002');
    expect(must(await call(yoga)).label).toBe('A-001');
  });

  it('takes who is sent on to another service at the old place, with the number on the paper', async () => {
    await sit(ratna, 1);
    await issue(ratna);
    const other = await issue(later(ratna, 10));
    const called = must(await call(ratna));
    must(await moveTicket(ratna, { ticketId: called.id, version: called.version, service: 'complaint' }, key()));
    expect(must(await readLine(ratna, {})).line.map(({ label, service }) => [label, service])).toEqual([['A-001', 'complaint'], [other.label, 'facility_change']]);
    expect(must(await call(ratna))).toMatchObject({ label: 'A-001', service: 'complaint' });
  });

  it('leaves an opened visit with who opened it, so that the next desk can open its own', async () => {
    await sit(ratna, 1);
    await issue(ratna);
    const { id, version } = must(await call(ratna));
    await bench.owner.query("UPDATE ticket SET status = 'serving' WHERE id = $1", [id]);
    await bench.owner.query(`INSERT INTO visit (id, branch_id, day, hour, staff_id, desk_number, ticket_id, opened_at, wait_seconds, updated_at)
      VALUES ($1, 'bdl', '2026-11-20', 10, $2, 1, $3, $4, 5, $4)`, [key(), ratna.actor.staffId, id, TEST_NOW]);
    must(await moveTicket(ratna, { ticketId: id, version, desk: 2 }, key()));
    expect(await bench.one('SELECT ticket_id, wait_seconds, closed_at FROM visit')).toEqual({ ticket_id: null, wait_seconds: 5, closed_at: null });
  });

  it('takes a no-show back at the old place, and lets go of who does not wait any more', async () => {
    await sit(ratna, 1);
    await issue(ratna);
    const second = await issue(later(ratna, 10));
    const first = must(await call(ratna));
    const missed = must(await noShow(ratna, { ticketId: first.id, version: first.version }, key()));
    expect((await state(ratna)).noShows.map(({ label }) => label)).toEqual([first.label]);
    must(await takeBack(yoga, { ticketId: missed.id, version: missed.version }, key()));
    must(await cancelTicket(yoga, { ticketId: second.id, version: second.version }, key()));
    expect(must(await readLine(ratna, {})).line.map(({ label }) => label)).toEqual([first.label]);
    expect((await state(later(ratna, 3_600))).waiting).toMatchObject({ count: 1, longestSeconds: 3_600, since: ratna.now.toISOString() });
  });

  it('counts by service, with priority apart', async () => {
    for (const over of [{}, {}, { service: 'complaint', priority: 'pregnant' }]) await issue(ratna, over);
    expect((await state(ratna)).waiting).toMatchObject({ count: 3, priority: 1, forMe: 3, byService: [{ service: 'facility_change', count: 2 }, { service: 'complaint', count: 1 }] });
  });
});

describe('the audit', () => {
  const acts = async () => (await bench.owner.query<{ action: string; kind: string; member_id: string | null }>("SELECT action, detail->>'kind' AS kind, member_id FROM audit_event WHERE action LIKE 'queue.%' ORDER BY seq")).rows;

  it('knows what was done with the ticket of a member, and nothing of a ticket of nobody', async () => {
    const before = (await acts()).length;
    const { id: memberId } = await bench.one<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' ORDER BY id LIMIT 1");
    await sit(ratna, 1);
    await issue(ratna);
    const anonymous = must(await call(ratna));
    must(await noShow(ratna, { ticketId: anonymous.id, version: anonymous.version }, key()));
    expect(await acts()).toHaveLength(before);
    await issue(ratna, { memberId });
    const called = must(await call(ratna));
    expect(called.memberId).toBe(memberId);
    must(await moveTicket(ratna, { ticketId: called.id, version: called.version, service: 'card' }, key()));
    expect((await acts()).slice(before)).toEqual([['queue.issue', 'by_hand'], ['queue.call', 'next'], ['queue.change', 'move']].map(([action, kind]) => ({ action, kind, member_id: memberId })));
    expect(await issueByHand(ratna, { service: 'card', memberId: key() }, key())).toMatchObject({ codes: ['member_unknown'] });
  });
});
