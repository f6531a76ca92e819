import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordHelp } from '@/lib/app-help/commands/record-help';
import { getPaper } from '@/lib/members/queries/get-paper';
import { getRecord } from '@/lib/members/queries/get-record';
import { fileRequest } from '@/lib/requests/commands/file-request';
import type { Outcome } from '@/lib/server/outcome';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { listMovable, type Movable } from '@/lib/server/testing/movable-members';
import type { Caller } from '@/lib/server/use-case';
import { requestTransfer } from '@/lib/transfers/commands/request-transfer';
import { currentVisit, type OpenVisitView } from '../queries/current-visit';
import { visitMember } from '../queries/visit-member';
import { calledTicket, seat } from '../testing/tickets';
import { bindMember } from './bind-member';
import { closeVisit } from './close-visit';
import { correctVisit } from './correct-visit';
import { discardVisit } from './discard-visit';
import { openVisit } from './open-visit';
import { rateVisit, visitToRate } from './rate-visit';
import { tickService } from './tick-service';
import { untickService } from './untick-service';

let bench: Bench;
let people: Movable[];

beforeAll(async () => {
  bench = await openBench();
  people = await listMovable(bench, 'bdl', 20);
});
afterAll(() => bench.close());

const key = () => randomUUID();
const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
const later = (caller: Caller, seconds: number): Caller => ({ ...caller, now: new Date(caller.now.getTime() + seconds * 1_000) });
const frontliner = async (now = TEST_NOW) => bench.as(await bench.another('loket.bdl'), now);
const person = (): Movable => {
  const next = people.shift();
  if (!next) throw new Error('no member left');
  return next;
};
const open = async (caller: Caller, ticketId: string | null = null) => must(await openVisit(caller, { ticketId }, key()));
const current = async (caller: Caller): Promise<OpenVisitView> => {
  const { visit } = must(await currentVisit(caller, {}));
  if (!visit) throw new Error('no open visit');
  return visit;
};
const ANSWERS = { services: [] as string[], service: null as string | null, avoidable: false, obstacle: null as string | null, appExplained: true, appInstalled: false, appActivated: false };
const close = async (caller: Caller, over: Partial<typeof ANSWERS> = {}) => {
  const { id, version } = await current(caller);
  return closeVisit(caller, { visitId: id, version, ...ANSWERS, ...over }, key());
};
const statusOf = async (ticket: string) => (await bench.one<{ status: string }>('SELECT status FROM ticket WHERE id = $1', ticket)).status;
const auditOf = async (action: string, objectId: string) =>
  (await bench.owner.query<{ member_id: string | null; detail: Record<string, unknown>; reason: string | null }>('SELECT member_id, detail, reason FROM audit_event WHERE action = $1 AND object_id = $2 ORDER BY seq', [action, objectId])).rows;

describe('opening', () => {
  it('serves the ticket that the person called and counts the wait from the kiosk', async () => {
    const caller = await frontliner();
    await seat(bench, caller, 41);
    const ticket = await calledTicket(bench, caller, { desk: 41, waited: 754 });
    const { id } = await open(caller, ticket);
    expect(await bench.one('SELECT day::text, hour, desk_number, wait_seconds, member_id FROM visit WHERE id = $1', id)).toEqual({ day: '2026-11-20', hour: 10, desk_number: 41, wait_seconds: 754, member_id: null });
    expect(await statusOf(ticket)).toBe('serving');
    expect((await current(caller)).ticket?.service).toBe('facility_change');
  });

  it('by hand knows no wait; a person has one open visit, also when opened ten times at once', async () => {
    const caller = await frontliner();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => openVisit(caller, { ticketId: null }, key())));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.codes.includes('visit_open'))).toHaveLength(9);
    expect(await current(caller)).toMatchObject({ waitSeconds: null, ticket: null, deskNumber: null });
  });

  it('is refused for a ticket of a colleague, one not called, and one of another branch', async () => {
    const [caller, colleague, elsewhere] = [await frontliner(), await frontliner(), await bench.as(await bench.another('loket.dps'))];
    const ticket = await calledTicket(bench, colleague, { desk: 42 });
    for (const stranger of [caller, elsewhere]) expect(await openVisit(stranger, { ticketId: ticket }, key())).toMatchObject({ kind: 'refused', codes: ['ticket_not_called'] });
    await open(colleague, ticket);
    must(await close(colleague, { services: ['card'] }));
    expect(await openVisit(colleague, { ticketId: ticket }, key())).toMatchObject({ kind: 'refused', codes: ['ticket_not_called'] });
    expect(await statusOf(ticket)).toBe('done');
  });

  it('counts day and hour on the branch clock: a minute before and after midnight in Jayapura', async () => {
    for (const [instant, day, hour] of [['2026-11-20T14:59:30Z', '2026-11-20', 23], ['2026-11-20T15:00:30Z', '2026-11-21', 0]] as const) {
      const caller = await bench.as(await bench.another('loket.jyp'), new Date(instant));
      const { id } = await open(caller);
      expect(await bench.one('SELECT day::text, hour FROM visit WHERE id = $1', id)).toEqual({ day, hour });
    }
  });

  it('binds the member whose card the kiosk scanned', async () => {
    const caller = await frontliner();
    const { id: memberId } = person();
    const ticket = await calledTicket(bench, caller, { desk: 43, memberId });
    const { id } = await open(caller, ticket);
    expect(await current(caller)).toMatchObject({ memberId, segment: 'PBPU' });
    expect(must(await visitMember(caller, { id })).member?.id).toBe(memberId);
    expect(await auditOf('visit.member', id)).toMatchObject([{ member_id: memberId }]);
  });
});

describe('what is done attaches by itself', () => {
  it('the record that is opened binds the visit, the transfer stands in it with its number, each once', async () => {
    const caller = await frontliner();
    const { id } = await open(caller);
    const { id: memberId, to } = person();
    must(await getRecord(caller, { id: memberId }));
    must(await getRecord(caller, { id: memberId }));
    must(await getRecord(caller, { id: person().id }));
    const input = { memberIds: [memberId], facilityCode: to, reason: 'wish', note: '' };
    const [verdict] = must(await requestTransfer(caller, input, key())).verdicts;
    const visit = await current(caller);
    expect(visit).toMatchObject({ id, memberId, segment: 'PBPU' });
    expect(visit.services.map(({ service, made }) => [service, made])).toEqual([['information', 'record'], ['information', 'record'], ['facility_change', 'transfer']]);
    expect(visit.services.at(-1)).toMatchObject({ madeId: verdict?.transferId, reference: verdict?.reference, source: 'console' });
    must(await close(caller, { avoidable: true, obstacle: 'did_not_know' }));
    expect(await bench.one('SELECT service FROM visit WHERE id = $1', id)).toEqual({ service: 'facility_change' });
  });

  it('a summary, a help with the app and a change of the record stand in it too, each as its service', async () => {
    const caller = await frontliner();
    await open(caller);
    const { id: memberId } = person();
    must(await getPaper(caller, { id: memberId, kind: 'card' }));
    must(await recordHelp(caller, { memberId, problem: 'forgotten_password', stepsDone: [], outcome: 'not_possible', obstacle: 'signal' }, key()));
    const filed = must(await fileRequest(caller, { kind: 'contact_update', memberId, phone: '0812-3456-7890' }, key()));
    expect((await current(caller)).services.map(({ service, made, reference }) => [service, made, reference])).toEqual([
      ['card', 'print', null], ['app_help', 'app_help', null], ['contact_update', 'service_request', filed.reference],
    ]);
  });

  it('does nothing without an open visit, and nothing in a colleague\'s', async () => {
    const [caller, colleague] = [await frontliner(), await frontliner()];
    const { id } = await open(colleague);
    must(await getRecord(caller, { id: person().id }));
    expect(await bench.one('SELECT count(*)::int AS n FROM visit_service WHERE visit_id = $1', id)).toEqual({ n: 0 });
    expect((await current(colleague)).memberId).toBeNull();
  });

  it('a wrong member is changed or taken away before closing; a stale screen is told', async () => {
    const caller = await frontliner();
    await open(caller);
    const [wrong, right] = [person().id, person().id];
    must(await getRecord(caller, { id: wrong }));
    const { id, version } = await current(caller);
    const bound = must(await bindMember(caller, { visitId: id, version, memberId: right }, key()));
    expect(await bindMember(caller, { visitId: id, version, memberId: null }, key())).toMatchObject({ kind: 'conflict' });
    must(await bindMember(caller, { visitId: id, version: bound.version, memberId: null }, key()));
    expect(await current(caller)).toMatchObject({ memberId: null, segment: null });
    expect((await auditOf('visit.unbind', id)).map(({ member_id }) => member_id)).toEqual([wrong, right]);
    expect(await bindMember(caller, { visitId: id, version: bound.version + 1, memberId: randomUUID() }, key())).toEqual({ kind: 'not_found' });
  });

  it('a tick can be taken back, what the console attached cannot', async () => {
    const caller = await frontliner();
    const { id } = await open(caller);
    must(await getRecord(caller, { id: person().id }));
    for (const service of ['card', 'card', 'information']) must(await tickService(caller, { visitId: id, service }, key()));
    for (const service of ['card', 'information']) must(await untickService(caller, { visitId: id, service }, key()));
    expect((await current(caller)).services.map(({ service, source }) => [service, source])).toEqual([['information', 'console']]);
    expect(await tickService(await frontliner(), { visitId: id, service: 'card' }, key())).toEqual({ kind: 'not_found' });
  });
});

describe('closing', () => {
  it('stores the answers, ends the ticket and counts the service time; a second attempt finds nothing open', async () => {
    const caller = await frontliner();
    const ticket = await calledTicket(bench, caller, { desk: 44, service: 'contribution_info' });
    const { id, version } = await open(caller, ticket);
    const after = later(caller, 243);
    const input = { visitId: id, version, ...ANSWERS, services: ['card', 'contribution_info'], avoidable: true, obstacle: 'no_email', appActivated: true };
    must(await closeVisit(after, input, key()));
    expect(await closeVisit(after, input, key())).toEqual({ kind: 'not_found' });
    expect(await bench.one('SELECT service, service_seconds, avoidable, obstacle, app_explained, app_installed, app_activated, version FROM visit WHERE id = $1', id)).toEqual({
      service: 'contribution_info', service_seconds: 243, avoidable: true, obstacle: 'no_email', app_explained: true, app_installed: true, app_activated: true, version: 2,
    });
    expect(await statusOf(ticket)).toBe('done');
    expect(must(await currentVisit(after, {})).visit).toBeNull();
    expect(await auditOf('visit.close', id)).toMatchObject([{ detail: { services: ['card', 'contribution_info'], obstacle: 'no_email' } }]);
  });

  it('tells which answer is missing or does not fit, and leaves the visit as it was', async () => {
    const caller = await frontliner();
    await open(caller);
    expect(await close(caller)).toMatchObject({ kind: 'refused', fields: { services: 'no_service' } });
    expect(await close(caller, { services: ['card'], service: 'rehab' })).toMatchObject({ fields: { service: 'not_in_visit' } });
    expect(await close(caller, { services: ['card'], avoidable: true })).toMatchObject({ fields: { obstacle: 'required' } });
    expect(await close(caller, { services: ['card'], obstacle: 'signal' })).toMatchObject({ fields: { obstacle: 'only_avoidable' } });
    expect(await close(caller, { services: ['card', 'card'] })).toMatchObject({ fields: { services: 'twice' } });
    expect((await current(caller)).services).toEqual([]);
    must(await close(caller, { services: ['card'] }));
  });
});

describe('a visit opened by mistake', () => {
  it('is taken away, and its ticket stands in the line again where it was', async () => {
    const caller = await frontliner();
    const ticket = await calledTicket(bench, caller, { desk: 45 });
    const before = await bench.one('SELECT queued_at, rank FROM ticket WHERE id = $1', ticket);
    const { id } = await open(caller, ticket);
    must(await getRecord(caller, { id: person().id }));
    const { version } = await current(caller);
    must(await discardVisit(caller, { visitId: id, version }, key()));
    expect(await bench.one('SELECT count(*)::int AS n FROM visit WHERE id = $1', id)).toEqual({ n: 0 });
    expect(await bench.one('SELECT status, queued_at, rank FROM ticket WHERE id = $1', ticket)).toEqual({ status: 'waiting', ...before });
    await open(caller);
  });

  it('stays when something was done in it, and a closed one cannot be taken away at all', async () => {
    const caller = await frontliner();
    const { id, version } = await open(caller);
    must(await tickService(caller, { visitId: id, service: 'card' }, key()));
    expect(await discardVisit(caller, { visitId: id, version }, key())).toMatchObject({ kind: 'refused', codes: ['has_services'] });
    must(await close(caller, { services: ['card'] }));
    expect(await discardVisit(caller, { visitId: id, version: version + 1 }, key())).toEqual({ kind: 'not_found' });
    await bench.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.staff_id', ${caller.actor.staffId}, true), set_config('app.branch_ids', 'bdl', true), set_config('app.national', '', true)`;
      expect(await tx.visit.deleteMany({ where: { id } })).toEqual({ count: 0 });
    });
  });
});

describe('correcting', () => {
  it('is for the officer on the day and the supervisor later; the audit keeps before and after', async () => {
    const caller = await frontliner();
    const { id } = await open(caller);
    must(await close(caller, { services: ['card'] }));
    const input = { visitId: id, version: 2, ...ANSWERS, services: ['rehab'], avoidable: true, obstacle: 'password', note: 'Salah centang.' };
    expect(await correctVisit(await frontliner(), input, key())).toMatchObject({ kind: 'refused', codes: ['not_own'] });
    expect(await correctVisit(later(caller, 86_400), input, key())).toMatchObject({ kind: 'refused', codes: ['day_over'] });
    expect(await correctVisit(await bench.as('supervisor.dps'), input, key())).toEqual({ kind: 'not_found' });
    must(await correctVisit(later(caller, 600), input, key()));
    expect(await bench.one('SELECT service, avoidable, obstacle, version, service_seconds FROM visit WHERE id = $1', id)).toMatchObject({ service: 'rehab', avoidable: true, obstacle: 'password', version: 3 });
    expect((await bench.owner.query('SELECT service FROM visit_service WHERE visit_id = $1', [id])).rows).toEqual([{ service: 'rehab' }]);
    const supervisor = await bench.as('supervisor.bdl', new Date('2026-12-15T03:00:00Z'));
    expect(await correctVisit(supervisor, input, key())).toMatchObject({ kind: 'conflict' });
    must(await correctVisit(supervisor, { ...input, version: 3, avoidable: false, obstacle: null }, key()));
    const trail = await auditOf('visit.correct', id);
    expect(trail[0]).toMatchObject({ reason: 'Salah centang.', detail: { before: { services: ['card'], service: 'card', avoidable: false }, after: { services: ['rehab'], service: 'rehab', obstacle: 'password' } } });
    expect(trail).toHaveLength(2);
  });

  it('waits until the visit is closed', async () => {
    const caller = await frontliner();
    const { id } = await open(caller);
    expect(await correctVisit(caller, { visitId: id, version: 1, ...ANSWERS, services: ['card'] }, key())).toMatchObject({ kind: 'refused', codes: ['still_open'] });
  });
});

describe('the exit poll', () => {
  it('takes one answer for the newest visit of the desk, while it is open or three minutes after', async () => {
    const caller = await frontliner();
    await seat(bench, caller, 46);
    const { id } = await open(caller);
    must(await close(later(caller, 60), { services: ['card'] }));
    const tap = (rating: number, seconds: number, desk = 46) => bench.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.branch_ids', 'bdl', true)`;
      const place = { branchId: 'bdl', desk, now: later(caller, seconds).now };
      return [(await visitToRate(tx, place)) !== null, await rateVisit(tx, { ...place, rating, visit: null })];
    });
    expect(await tap(5, 60 + 181)).toEqual([false, null]);
    expect(await tap(5, 100, 47)).toEqual([false, null]);
    expect(await tap(4, 60 + 170)).toMatchObject([true, { id }]);
    expect(await tap(1, 60 + 175)).toEqual([false, null]);
    expect(await bench.one('SELECT rating FROM visit WHERE id = $1', id)).toEqual({ rating: 4 });
  });
});
