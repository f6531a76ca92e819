import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asDevice, findDevice, type Device, type DeviceCaller } from '@/lib/server/device';
import { setEnvironment } from '@/lib/server/env';
import { newId } from '@/lib/server/id';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { dateInZone } from '@/lib/values/calendar-date';
import { listDevices } from '../queries/list-devices';
import { readDisplay } from '../queries/read-display';
import { emptyQueue, haveDesks, key, must } from '../testing/queue';
import { callNext } from './call-next-ticket';
import { inviteDevice, revokeDevice } from './invite-device';
import { pairDevice, type PairedDevice } from './pair-device';
import { issueAtKiosk, scanAtKiosk } from './serve-kiosk';
import { readPoll, tapPoll } from './serve-poll';
import { sitAtDesk } from './take-seat';

let bench: Bench;
let boss: Caller;
let ratna: Caller;

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench({ poolSize: 22 });
  [boss, ratna] = await Promise.all([bench.as('supervisor.bdl'), bench.as('loket.bdl')]);
  await haveDesks(bench, 'bdl', 3);
});
afterAll(() => bench.close());
beforeEach(() => emptyQueue(bench));

const KIOSK = { kind: 'kiosk', label: 'Kios pintu masuk', desk: null };
const at = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);
const pair = (code: string, minutes = 0) => pairDevice({ db: bench.db, address: '127.0.0.1', now: at(minutes) }, code);
const invite = async (input: object = KIOSK) => must(await inviteDevice(boss, input, key()));
const paired = async (input: object = KIOSK): Promise<PairedDevice> => {
  const device = await pair((await invite(input)).code);
  if (!device) throw new Error('not paired');
  return device;
};
const find = (device: PairedDevice, minutes = 0) => findDevice(bench.db, device.kind, device.token, at(minutes));
const callerOf = (device: Device, minutes = 0): DeviceCaller => ({ db: bench.db, device, address: '127.0.0.1', now: at(minutes), today: dateInZone(at(minutes), device.timeZone) });
const deviceCaller = async (input: object = KIOSK, minutes = 0): Promise<DeviceCaller> => {
  const device = await find(await paired(input));
  if (!device) throw new Error('no device');
  return callerOf(device, minutes);
};

describe('pairing', () => {
  it('trades a code of eight signs for a token, once; what is stored opens nothing', async () => {
    const { id, code, expiresAt } = await invite();
    expect(code).toMatch(/^[A-Z0-9]{8}$/);
    expect(expiresAt).toBe(at(10).toISOString());
    const device = await pair(code);
    expect(device).toMatchObject({ id, kind: 'kiosk' });
    expect(await pair(code)).toBeNull();
    expect(await find(device as PairedDevice)).toMatchObject({ id, kind: 'kiosk', branchId: 'bdl', label: 'Kios pintu masuk', timeZone: 'Asia/Jakarta' });
    const { row } = await bench.one<{ row: string }>('SELECT row_to_json(d)::text AS row FROM branch_device d WHERE id = $1', id);
    const { receipts } = await bench.one<{ receipts: string }>('SELECT string_agg(answer::text, \'\') AS receipts FROM command_receipt');
    for (const secret of [code, device?.token ?? '']) for (const text of [row, receipts]) expect(text).not.toContain(secret);
  });

  it('a retry of the same attempt shows the same code and makes one device', async () => {
    const attempt = key();
    const [first, again] = [must(await inviteDevice(boss, KIOSK, attempt)), must(await inviteDevice(boss, KIOSK, attempt))];
    expect(again).toEqual(first);
    expect(must(await inviteDevice(boss, KIOSK, key())).code).not.toBe(first.code);
  });

  it('a code that is too old, wrong or revoked is nothing; two devices at once: one gets in', async () => {
    expect(await pair((await invite()).code, 10)).toBeNull();
    expect(await pair('ACDEACDE')).toBeNull();
    const { id, code } = await invite();
    must(await revokeDevice(boss, { id }, key()));
    expect(await pair(code)).toBeNull();
    const next = await invite();
    const both = await Promise.all(Array.from({ length: 6 }, () => pair(next.code)));
    expect(both.filter((device) => device !== null)).toHaveLength(1);
  });

  it('a poll tablet belongs to a desk that is there, the others to none', async () => {
    expect(await inviteDevice(boss, { ...KIOSK, kind: 'poll' }, key())).toMatchObject({ fields: { desk: 'required' } });
    expect(await inviteDevice(boss, { ...KIOSK, desk: 1 }, key())).toMatchObject({ fields: { desk: 'only_for_poll' } });
    expect(await inviteDevice(boss, { ...KIOSK, kind: 'poll', desk: 88 }, key())).toMatchObject({ codes: ['desk_unknown'] });
    expect(await find(await paired({ kind: 'poll', label: 'Tablet meja 2', desk: 2 }))).toMatchObject({ kind: 'poll', deskNumber: 2 });
  });

  it('a revoked device is a stranger at its next request, and so is one with the token of another kind', async () => {
    const device = await paired();
    expect(await findDevice(bench.db, 'display', device.token, TEST_NOW)).toBeNull();
    must(await revokeDevice(boss, { id: device.id }, key()));
    expect(await find(device)).toBeNull();
    for (const token of [undefined, '', 'x', 'x'.repeat(43)]) expect(await findDevice(bench.db, 'kiosk', token, TEST_NOW)).toBeNull();
  });

  it('the supervisor sees when each gave a sign of life; another office sees and revokes nothing', async () => {
    const device = await paired({ kind: 'display', label: 'Layar utama', desk: null });
    const row = async (caller = boss) => must(await listDevices(caller, {})).devices.find(({ id }) => id === device.id);
    expect(await row()).toMatchObject({ label: 'Layar utama', state: 'paired', online: true, createdBy: boss.actor.name });
    expect(await row({ ...boss, now: at(5) })).toMatchObject({ online: false });
    await find(device, 5);
    expect(await row({ ...boss, now: at(5) })).toMatchObject({ online: true, lastSeenAt: at(5).toISOString() });
    const elsewhere = await bench.as('supervisor.dps');
    expect(await row(elsewhere)).toBeUndefined();
    expect(await revokeDevice(elsewhere, { id: device.id }, key())).toEqual({ kind: 'not_found' });
    const waiting = await invite();
    const stateOf = async (minutes: number) => must(await listDevices({ ...boss, now: at(minutes) }, {})).devices.find(({ id }) => id === waiting.id)?.state;
    expect([await stateOf(0), await stateOf(11)]).toEqual(['invited', 'expired']);
  });

  it('a device sees the rows of its own branch only', async () => {
    const caller = await deviceCaller();
    await bench.owner.query(`INSERT INTO ticket (id, branch_id, day, letter, number, service, priority, status, issued_at, rank, queued_at)
      SELECT gen_random_uuid(), b, '2026-11-20', 'A', 1, 'card', 'none', 'waiting', $1, 1, $1 FROM unnest(ARRAY['bdl', 'dps']) b`, [TEST_NOW]);
    const seen = await asDevice(caller, (tx) => tx.$queryRaw<{ branch_id: string }[]>`SELECT branch_id FROM ticket`);
    expect(seen).toEqual([{ branch_id: 'bdl' }]);
    expect(await asDevice(caller, (tx) => tx.$queryRaw<object[]>`SELECT 1 FROM complaint UNION ALL SELECT 1 FROM staff_draft UNION ALL SELECT 1 FROM audit_event`)).toHaveLength(
      (await bench.one<{ n: number }>("SELECT count(*)::int AS n FROM complaint WHERE branch_id = 'bdl' OR last_branch_id = 'bdl'")).n,
    );
  });
});

describe('the kiosk', () => {
  const take = (caller: DeviceCaller, over: object = {}, attempt = key()) => issueAtKiosk(caller, { tile: 'registration', priority: 'none', scan: null, ...over }, attempt);

  it('gives numbers with the letter of the tile, says how many come before, and gives the same one to the same attempt', async () => {
    const kiosk = await deviceCaller();
    const attempt = key();
    const first = await take(kiosk, {}, attempt);
    expect(first).toEqual({ label: 'B-001', tile: 'registration', issuedAt: TEST_NOW.toISOString(), ahead: 0 });
    expect(await take(kiosk, {}, attempt)).toEqual(first);
    expect(await take(callerOf(kiosk.device, 1), { tile: 'app' })).toMatchObject({ label: 'F-002', ahead: 1 });
    expect(await take(callerOf(kiosk.device, 2), { tile: 'complaint', priority: 'elderly' })).toMatchObject({ label: 'E-003', ahead: 0 });
    expect(await take(await deviceCaller(), {}, attempt)).toMatchObject({ label: 'B-004' });
  });

  it('the same attempt twenty times at once is one number, and the next one has no gap before it', async () => {
    const kiosk = await deviceCaller();
    const attempt = key();
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(kiosk, {}, attempt)));
    expect(new Set(answers.map(({ label }) => label))).toEqual(new Set(['B-001']));
    expect((await take(kiosk)).label).toBe('B-002');
  });

  it('binds the member of a scanned card without saying who; the scan and the number are audited as the device’s', async () => {
    const kiosk = await deviceCaller();
    const member = await bench.one<{ id: string; card_number: string; nik: string }>("SELECT id, card_number, nik FROM member m WHERE branch_id = 'dps' AND nik IS NOT NULL AND (SELECT count(*) FROM member o WHERE o.nik = m.nik) = 1 ORDER BY id LIMIT 1");
    for (const number of [member.card_number, member.nik]) {
      const scan = key();
      expect(await scanAtKiosk(kiosk, { number, scan })).toEqual({ known: true });
      expect(Object.keys(await take(kiosk, { scan }))).toEqual(['label', 'tile', 'issuedAt', 'ahead']);
      expect(await bench.one('SELECT member_id FROM ticket ORDER BY number DESC LIMIT 1')).toEqual({ member_id: member.id });
    }
    const { rows } = await bench.owner.query("SELECT action, role, actor_id, actor_name, chain FROM audit_event WHERE member_id = $1 AND action LIKE 'queue.%' ORDER BY seq", [member.id]);
    const actor = { role: 'device', actor_id: null, actor_name: 'Kios pintu masuk', chain: 'bdl' };
    expect(rows).toEqual(['queue.scan', 'queue.issue', 'queue.scan', 'queue.issue'].map((action) => ({ action, ...actor })));
    const { text } = await bench.one<{ text: string }>("SELECT string_agg(detail::text, '') AS text FROM audit_event WHERE action LIKE 'queue.%'");
    for (const number of [member.card_number, member.nik]) expect(text).not.toContain(number);
  });

  it('forgets a scan that is used, too old, or of somebody before', async () => {
    const kiosk = await deviceCaller();
    const { card } = await bench.one<{ card: string }>("SELECT card_number AS card FROM member WHERE branch_id = 'bdl' ORDER BY id LIMIT 1");
    const bound = async () => (await bench.one<{ id: string | null }>('SELECT member_id AS id FROM ticket ORDER BY number DESC LIMIT 1')).id;
    const scan = key();
    await scanAtKiosk(kiosk, { number: card, scan });
    await take(kiosk, { scan: key() });
    expect(await bound()).toBeNull();
    await take(kiosk, { scan });
    expect(await bound()).toBeNull();
    await scanAtKiosk(kiosk, { number: card, scan });
    await take(callerOf(kiosk.device, 4), { scan });
    expect(await bound()).toBeNull();
    await scanAtKiosk(kiosk, { number: card, scan });
    await take(kiosk);
    expect(await bound()).toBeNull();
    await take(kiosk, { scan });
    expect(await bound()).toBeNull();
  });

  it.each(['', 'abc', '0000000000000', '123', '9'.repeat(16), '; DROP TABLE member'])('%j is nobody’s card', async (number) => {
    expect(await scanAtKiosk(await deviceCaller(), { number, scan: key() })).toEqual({ known: false });
  });
});

describe('the display', () => {
  it('shows numbers and desks, the latest first, and the waiting; nothing of anybody else', async () => {
    const display = await deviceCaller({ kind: 'display', label: 'Layar', desk: null });
    const kiosk = await deviceCaller();
    const empty = await readDisplay(display);
    expect(empty).toMatchObject({ called: [], waiting: 0, branchName: display.device.branchName });
    for (let n = 0; n < 3; n += 1) await issueAtKiosk(callerOf(kiosk.device, n), { tile: 'data', priority: n === 2 ? 'disabled' : 'none', scan: null }, key());
    must(await sitAtDesk(ratna, { desk: 3 }, key()));
    const called = must(await callNext({ ...ratna, now: at(5) }, {}, key()));
    const view = await readDisplay(display);
    expect(view).toMatchObject({ waiting: 2, called: [{ label: called.label, desk: 3, at: at(5).toISOString() }] });
    expect(called.label).toBe('C-003');
    expect(view.seen).not.toBe(empty.seen);
    expect((await readDisplay(display)).seen).toBe(view.seen);
    expect(await readDisplay(callerOf(display.device, 24 * 60))).toMatchObject({ called: [], waiting: 0 });
  });
});

describe('the poll tablet', () => {
  const visit = (desk: number, closedAfter: number | null) =>
    bench.owner.query(`INSERT INTO visit (id, branch_id, day, hour, staff_id, desk_number, opened_at, closed_at, service_seconds, service, avoidable, updated_at)
      VALUES ($1, 'bdl', '2026-11-20', 10, $2, $3, $4, $5::timestamptz, CASE WHEN $5::timestamptz IS NULL THEN NULL ELSE 60 END, 'card', false, $4)`,
    [newId(), ratna.actor.staffId, desk, TEST_NOW, closedAfter === null ? null : at(closedAfter)]);

  it('asks about the last visit of its own desk, once, and not when it is long over', async () => {
    await bench.owner.query('TRUNCATE visit CASCADE');
    const tablet = await deviceCaller({ kind: 'poll', label: 'Tablet meja 2', desk: 2 });
    expect(await readPoll(tablet)).toEqual({ desk: 2, open: false, visit: null });
    await visit(1, 1);
    expect(await readPoll(callerOf(tablet.device, 2))).toMatchObject({ open: false });
    expect(await tapPoll(callerOf(tablet.device, 2), { rating: 5, visit: null })).toEqual({ stored: false });
    await visit(2, 1);
    expect(await readPoll(callerOf(tablet.device, 2))).toMatchObject({ open: true });
    expect(await readPoll(callerOf(tablet.device, 6))).toMatchObject({ open: false });
    expect(await tapPoll(callerOf(tablet.device, 2), { rating: 4, visit: null })).toEqual({ stored: true });
    expect(await tapPoll(callerOf(tablet.device, 2), { rating: 1, visit: null })).toEqual({ stored: false });
    const audited = await bench.owner.query("SELECT actor_name, role FROM audit_event WHERE action = 'visit.rate' AND object_id = (SELECT id::text FROM visit WHERE desk_number = 2)");
    expect(audited.rows).toEqual([{ actor_name: 'Tablet meja 2', role: 'device' }]);
    const { rows } = await bench.owner.query('SELECT desk_number, rating FROM visit ORDER BY desk_number');
    expect(rows).toEqual([{ desk_number: 1, rating: null }, { desk_number: 2, rating: 4 }]);
  });

  it('keeps a late tap with the visit about which it asked, though the next one has begun', async () => {
    await bench.owner.query('TRUNCATE visit CASCADE');
    const tablet = await deviceCaller({ kind: 'poll', label: 'Tablet meja 2, baru', desk: 2 });
    await visit(2, 1);
    const { visit: first } = await readPoll(callerOf(tablet.device, 2));
    await visit(2, null);
    const { visit: second } = await readPoll(callerOf(tablet.device, 3));
    expect([first === null, second === null, first === second]).toEqual([false, false, false]);
    expect(await tapPoll(callerOf(tablet.device, 4), { rating: 2, visit: first })).toEqual({ stored: true });
    expect(await tapPoll(callerOf(tablet.device, 4), { rating: 5, visit: first })).toEqual({ stored: false });
    // After three minutes it is nobody's any more: least of all the next visitor's.
    expect(await tapPoll(callerOf(tablet.device, 400), { rating: 1, visit: first })).toEqual({ stored: false });
    const stored = async (id: string | null) => (await bench.one<{ rating: number | null }>('SELECT rating FROM visit WHERE id = $1', id)).rating;
    expect([await stored(first), await stored(second)]).toEqual([2, null]);
    // Another desk's visit is not this tablet's to rate.
    const other = await deviceCaller({ kind: 'poll', label: 'Tablet meja 1', desk: 1 });
    expect(await tapPoll(callerOf(other.device, 5), { rating: 5, visit: second })).toEqual({ stored: false });
  });
});
