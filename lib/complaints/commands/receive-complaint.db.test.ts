import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, listApiKeys, revokeApiKey } from '@/lib/cli/api-keys';
import { findApiClient, newApiKey } from '@/lib/server/api-key';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { sourceComplaint } from '../queries/source-complaint';
import { ReceiveComplaint, type ReceiveComplaintInput } from '../schemas/api';
import { castOf, casesOf, key, must, RED, standing } from '../testing/cases';
import { receiveComplaint, type Receipt } from './receive-complaint';
import { respondToComplaint } from './respond-to-complaint';
import { assignComplaint } from './assign-complaint';
import { resolveComplaint } from './resolve-complaint';

let bench: Bench;
let member: { id: string; nik: string; card_number: string; regency_code: string };
beforeAll(async () => {
  bench = await openBench({ poolSize: 12 });
  member = await bench.one("SELECT id, nik, card_number, regency_code FROM member WHERE nik IS NOT NULL AND branch_id = 'bdl' ORDER BY id LIMIT 1");
});
afterAll(() => bench.close());

let count = 0;
const numbered = () => `ADU/2026/${String((count += 1)).padStart(6, '0')}`;
const sent = (over: object = {}): ReceiveComplaintInput =>
  ReceiveComplaint.parse({
    sourceNumber: numbered(), receivedAt: '2026-11-20T09:30:00+07:00', reporter: { name: 'Siti Rahayu', phone: '0812-3456-7890', relation: 'self' },
    subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin pagi.', ...over,
  });
const post = (input: ReceiveComplaintInput, source = 'mobile-jkn', now = TEST_NOW) =>
  receiveComplaint({ db: bench.db, client: { source, channel: 'mobile_jkn', prefix: 'loket_0123456789' }, address: '10.0.0.1', now }, input);
const taken = (receipt: Receipt) => {
  if (receipt.kind !== 'created' && receipt.kind !== 'known') throw new Error(JSON.stringify(receipt));
  return receipt.value;
};
const casesWith = async (number: string) => (await bench.owner.query('SELECT id FROM complaint WHERE source_number = $1', [number])).rows.length;

describe('a complaint of a central system', () => {
  it('waits at the central office with running clocks, its member, its history and its audit', async () => {
    const input = sent({ member: { nik: member.nik }, numbers: [{ system: 'sipp', number: 'S-77/26' }], category: 'hospital', detail: 'refused', level: 'red' });
    const receipt = await post(input);
    expect(receipt).toMatchObject({ kind: 'created', value: { status: 'received', createdAt: TEST_NOW.toISOString(), memberFound: true } });
    const { id, reference } = taken(receipt);
    expect(reference).toMatch(/^PG-2611-\d{6}-\d$/);
    expect(await bench.one('SELECT source, source_number, channel, branch_id, member_id, level, regency_code, reporter_phone, received_at, legal_due_at IS NOT NULL AS counted FROM complaint WHERE id = $1', id)).toEqual({
      source: 'mobile-jkn', source_number: input.sourceNumber, channel: 'mobile_jkn', branch_id: null, member_id: member.id, level: 'red', regency_code: member.regency_code,
      reporter_phone: '6281234567890', received_at: new Date('2026-11-20T02:30:00Z'), counted: true,
    });
    expect(await bench.one('SELECT action, actor_id, actor_name, to_status FROM complaint_event WHERE complaint_id = $1', id)).toEqual({ action: 'receive', actor_id: null, actor_name: 'mobile-jkn', to_status: 'received' });
    expect(await bench.one('SELECT number_key FROM complaint_number WHERE complaint_id = $1', id)).toEqual({ number_key: 'S7726' });
    expect(await bench.one("SELECT chain, actor_name, role, member_id, address FROM audit_event WHERE action = 'complaint.receive' AND object_id = $1", id)).toEqual({
      chain: 'nation', actor_name: 'mobile-jkn', role: 'system', member_id: member.id, address: '10.0.0.1',
    });
  });

  it('is one case when it is sent again, also in other words for the same instant', async () => {
    const input = sent({ member: { cardNumber: member.card_number } });
    const first = taken(await post(input));
    const again = await post({ ...input, receivedAt: '2026-11-20T02:30:00.000Z', channel: 'mobile_jkn' });
    expect(again).toMatchObject({ kind: 'known', value: { id: first.id, reference: first.reference, createdAt: first.createdAt, memberFound: true } });
    expect(await casesWith(input.sourceNumber)).toBe(1);
    expect((await bench.owner.query('SELECT 1 FROM audit_event WHERE object_id = $1', [first.id])).rows).toHaveLength(1);
  });

  it('is one case when ten arrive at once', async () => {
    const input = sent();
    const receipts = await Promise.all(Array.from({ length: 10 }, () => post(input)));
    expect(receipts.map(({ kind }) => kind).sort()).toEqual(['created', ...Array.from({ length: 9 }, () => 'known')]);
    expect(new Set(receipts.map((receipt) => taken(receipt).id)).size).toBe(1);
    expect(await casesWith(input.sourceNumber)).toBe(1);
  });

  it('stays known when the case has been worked on meanwhile', async () => {
    const input = sent();
    const { id } = taken(await post(input));
    const cast = await castOf(bench);
    await casesOf(bench, cast).forward(await standing(bench, id));
    expect(await post(input)).toMatchObject({ kind: 'known', value: { id, status: 'routed' } });
  });

  it('is refused with other content under the same number, also in parallel; another source may use the number', async () => {
    const input = sent();
    taken(await post(input));
    expect(await post({ ...input, subject: 'Kartu hilang saja' })).toEqual({ kind: 'other_content' });
    expect((await post({ ...input, subject: 'Kartu hilang saja' }, 'website')).kind).toBe('created');
    const race = sent();
    const kinds = (await Promise.all([post(race), post({ ...race, subject: 'Sesuatu yang lain' })])).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['created', 'other_content']);
  });

  it('is kept without a member who is not on record, or whose two numbers disagree', async () => {
    const other = await bench.one<{ card_number: string }>('SELECT card_number FROM member WHERE id <> $1 LIMIT 1', member.id);
    for (const who of [{ nik: '1871010101010001' }, { nik: member.nik, cardNumber: other.card_number }]) {
      const { id, memberFound } = taken(await post(sent({ member: who })));
      expect(memberFound).toBe(false);
      expect(await bench.one('SELECT member_id FROM complaint WHERE id = $1', id)).toEqual({ member_id: null });
    }
  });

  it('names other complaints of the member in the last 30 days, and no older ones', async () => {
    const someone = await bench.one<{ nik: string }>("SELECT nik FROM member m WHERE nik IS NOT NULL AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.member_id = m.id) ORDER BY id DESC LIMIT 1");
    const about = { member: { nik: someone.nik } };
    const old = taken(await post(sent({ ...about, receivedAt: '2026-10-19T00:00:00Z' })));
    const recent = taken(await post(sent({ ...about, receivedAt: '2026-11-01T00:00:00Z' })));
    expect([old.duplicates, recent.duplicates]).toEqual([[], []]);
    expect(taken(await post(sent(about))).duplicates).toEqual([recent.reference]);
  });

  it.each([
    [{ receivedAt: '2026-11-20T03:05:01Z' }, { receivedAt: 'in_future' }],
    [{ receivedAt: '2024-11-20T02:59:59Z' }, { receivedAt: 'too_old' }],
    [{ facilityCode: '9999Z999' }, { facilityCode: 'unknown_facility' }],
    [{ regencyCode: '99.99', channel: 'email' }, { regencyCode: 'unknown_regency', channel: 'channel_not_allowed' }],
  ])('%j is refused: %j', async (over, fields) => {
    const input = sent(over);
    expect(await post(input)).toEqual({ kind: 'refused', fields });
    expect(await casesWith(input.sourceNumber)).toBe(0);
  });

  it('may be a little ahead of the clock, and two years old', async () => {
    expect((await post(sent({ receivedAt: '2026-11-20T03:05:00Z' }))).kind).toBe('created');
    expect((await post(sent({ receivedAt: '2024-11-20T03:00:00Z' }))).kind).toBe('created');
  });

  it('tells its own source where it stands, and nobody else', async () => {
    const input = sent({ member: { nik: member.nik }, category: RED.category, detail: RED.detail, level: RED.level });
    const { id, reference } = taken(await post(input));
    const ask = (source = 'mobile-jkn') => sourceComplaint({ db: bench.db, client: { source, prefix: 'loket_0123456789' }, address: '10.0.0.1', now: TEST_NOW }, input.sourceNumber);
    expect(await ask()).toEqual({ reference, status: 'received', level: 'red', answeredAt: null, resolvedAt: null });
    expect(await ask('website')).toBeNull();
    // Asked for by its source, it stands in the trail of its member; whom nothing was told left nothing there.
    const { rows: asked } = await bench.owner.query("SELECT chain, actor_id, actor_name, role, member_id, address, detail FROM audit_event WHERE action = 'complaint.state' AND object_id = $1", [id]);
    expect(asked).toEqual([
      { chain: 'nation', actor_id: null, actor_name: 'mobile-jkn', role: 'system', member_id: member.id, address: '10.0.0.1', detail: { reference, status: 'received', key: 'loket_0123456789' } },
    ]);
    const cast = await castOf(bench);
    const routed = await casesOf(bench, cast).forward(await standing(bench, id));
    const assigned = must(await assignComplaint(cast.handler, { ...routed, assigneeId: cast.handler.actor.staffId }, key()));
    const answered = must(await respondToComplaint(cast.handler, { id, version: assigned.version, text: 'Sedang kami tangani.' }, key()));
    must(await resolveComplaint(cast.handler, { id, version: answered.version, answer: 'Kartu sudah aktif kembali.' }, key()));
    expect(await ask()).toEqual({ reference, status: 'resolved', level: 'green', answeredAt: TEST_NOW.toISOString(), resolvedAt: TEST_NOW.toISOString() });
  });
});

describe('a key', () => {
  const bearer = (token: string) => findApiClient(bench.db, `Bearer ${token}`, TEST_NOW);

  it('is known by its hash alone, opens what its scopes say, and another channel of its source', async () => {
    const { key: token, prefix, channel } = await createApiKey(bench.owner, { source: 'mobile-jkn', now: TEST_NOW });
    expect(channel).toBe('mobile_jkn');
    expect(await bearer(token)).toMatchObject({ prefix, source: 'mobile-jkn', channel: 'mobile_jkn', scopes: ['complaints:write', 'complaints:read'] });
    expect((await bench.owner.query('SELECT * FROM api_key')).rows.map((row) => JSON.stringify(row)).join()).not.toContain(token);
    await createApiKey(bench.owner, { source: 'mobile-jkn', channel: 'email', scopes: ['complaints:write'], now: TEST_NOW });
    expect((await post(sent({ channel: 'email' }))).kind).toBe('created');
  });

  it('is not taken when wrong, unknown, cut, missing or revoked', async () => {
    const { key: token, prefix } = await createApiKey(bench.owner, { source: 'website', now: TEST_NOW });
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const bad of [wrong, newApiKey().key, prefix, '', 'x'.repeat(5_000), `${token}x`]) expect(await bearer(bad)).toBeNull();
    expect(await findApiClient(bench.db, null, TEST_NOW)).toBeNull();
    expect(await findApiClient(bench.db, `Basic ${token}`, TEST_NOW)).toBeNull();
    expect(await bearer(token)).not.toBeNull();
    expect(await revokeApiKey(bench.owner, { prefix, now: TEST_NOW })).toEqual({ source: 'website', already: false });
    expect(await bearer(token)).toBeNull();
    expect(await revokeApiKey(bench.owner, { prefix, now: TEST_NOW })).toEqual({ source: 'website', already: true });
    expect((await listApiKeys(bench.owner)).find((line) => line.prefix === prefix)).toMatchObject({ source: 'website', revokedAt: TEST_NOW });
    expect((await bench.owner.query("SELECT action FROM audit_event WHERE object_id = $1 ORDER BY seq", [prefix])).rows).toEqual([{ action: 'api_key.create' }, { action: 'api_key.revoke' }]);
  });

  it('notes its use once a minute', async () => {
    const { key: token, prefix } = await createApiKey(bench.owner, { source: 'care-center', now: TEST_NOW });
    const usedAt = async (seconds: number) => {
      await findApiClient(bench.db, `Bearer ${token}`, new Date(TEST_NOW.getTime() + seconds * 1_000));
      return ((await bench.one<{ last_used_at: Date }>('SELECT last_used_at FROM api_key WHERE prefix = $1', prefix)).last_used_at.getTime() - TEST_NOW.getTime()) / 1_000;
    };
    expect([await usedAt(0), await usedAt(59), await usedAt(60), await usedAt(61)]).toEqual([0, 0, 60, 60]);
  });

  it.each([[{ source: 'Mobile JKN' }], [{ source: 'file-import', channel: 'email' }], [{ source: 'somewhere' }], [{ source: 'website', scopes: ['members:read'] }], [{ source: 'website', scopes: [] }]])('is not made of %j', async (wanted) => {
    await expect(createApiKey(bench.owner, { ...wanted, now: TEST_NOW })).rejects.toThrow(/^(--|file-import)/);
  });
});
