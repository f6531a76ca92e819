import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, steppedUp, type Bench } from '@/lib/server/testing/callers';
import type { Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
import { exportRequests } from '../queries/export-requests';
import { listRequests } from '../queries/list-requests';
import { decideRequests } from './decide-requests';
import { fileRequest } from './file-request';
import { uploadPaper } from './upload-paper';

let bench: Bench;
let frontliner: Caller;
let supervisor: Caller;
let people: { id: string; name: string; nik: string; cardNumber: string }[];

beforeAll(async () => {
  bench = await openBench();
  [frontliner, supervisor] = [await bench.as('loket.bdl'), await bench.as('supervisor.bdl')];
  people = (
    await bench.owner.query<{ id: string; name: string; nik: string; cardNumber: string }>(
      `SELECT id, name, nik, card_number AS "cardNumber" FROM member m WHERE branch_id = 'bdl' AND status = 'ACTIVE' AND segment = 'PBPU' AND nik IS NOT NULL AND birth_date BETWEEN '1965-01-01' AND '2006-01-01'
         AND name ~ '^[A-Z]{3,} [A-Z]{3,}' AND NOT EXISTS (SELECT 1 FROM service_request r WHERE r.member_id = m.id) ORDER BY id LIMIT 20`,
    )
  ).rows;
});
afterAll(() => bench.close());

const value = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A name correction of somebody new that waits for a supervisor. */
async function waiting(name: string, by = frontliner): Promise<{ id: string; person: (typeof people)[number] }> {
  const person = people.shift();
  if (!person) throw new Error('nobody left');
  const paper = value(await uploadPaper(by, { memberId: person.id, kind: 'ktp', fileName: 'ktp.png', content: new Uint8Array(PNG) }, randomUUID()));
  const { id } = value(await fileRequest(by, { kind: 'identity_correction', memberId: person.id, name, note: 'Nama menurut KTP.', evidenceIds: [paper.id] }, randomUUID()));
  return { id, person };
}
const nameOf = (id: string) => bench.one<{ name: string }>('SELECT name FROM member WHERE id = $1', id);
const audited = ({ actor }: Caller) =>
  bench.one<{ action: string; detail: Record<string, unknown> }>('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY at DESC, seq DESC LIMIT 1', actor.staffId);

test('each row has a result of its own: nobody decides on an own request, a stale one is told, the others are written; a retry does nothing twice', async () => {
  const own = await waiting('Wulandari Kesatu', supervisor);
  const first = await waiting('Wulandari Kedua');
  const stale = await waiting('Wulandari Ketiga');
  const bulk = { action: 'approve', note: '', items: [own, first, stale].map(({ id }) => ({ id, version: id === stale.id ? 7 : 1 })) };
  const key = randomUUID();
  const outcomes = async () => value(await decideRequests(supervisor, bulk, key)).rows.map(({ outcome }) => [outcome.kind, outcome.kind === 'refused' ? outcome.codes : null]);
  const expected = [['refused', ['self_approval']], ['done', null], ['conflict', null]];
  expect(await outcomes()).toEqual(expected);
  expect(await outcomes()).toEqual(expected);
  expect([await nameOf(own.person.id), await nameOf(first.person.id), await nameOf(stale.person.id)]).toEqual([{ name: own.person.name }, { name: 'WULANDARI KEDUA' }, { name: stale.person.name }]);
  expect(await bench.one('SELECT count(*)::int AS n FROM service_request_event WHERE request_id = $1 AND action = $2', first.id, 'approve')).toEqual({ n: 1 });
});

test('what changed meanwhile is refused in its row, and the rest of the list goes on', async () => {
  const overtaken = await waiting('Hartati Kesatu');
  const other = await waiting('Hartati Kedua');
  await bench.owner.query("UPDATE member SET name = 'SUDAH LAIN' WHERE id = $1", [overtaken.person.id]);
  const { rows } = value(await decideRequests(supervisor, { action: 'approve', items: [overtaken, other].map(({ id }) => ({ id, version: 1 })) }, randomUUID()));
  expect(rows.map(({ outcome }) => outcome)).toMatchObject([{ kind: 'refused', codes: ['changed_meanwhile'] }, { kind: 'done', value: { status: 'applied', version: 2 } }]);
});

test('refusing and returning need words; another office’s request looks like none; a front-liner decides nothing', async () => {
  const { id, person } = await waiting('Kartini Kesatu');
  const items = [{ id, version: 1 }];
  const [short] = value(await decideRequests(supervisor, { action: 'reject', note: 'x', items }, randomUUID())).rows;
  expect(short?.outcome).toMatchObject({ kind: 'refused', codes: ['invalid_input'] });
  const elsewhere = await bench.as('supervisor.dps');
  expect(value(await decideRequests(elsewhere, { action: 'approve', items }, randomUUID())).rows).toEqual([{ id, outcome: { kind: 'not_found' } }]);
  expect(await decideRequests(frontliner, { action: 'approve', items }, randomUUID())).toEqual({ kind: 'forbidden' });
  const [rejected] = value(await decideRequests(supervisor, { action: 'reject', note: 'Berkas tidak sesuai.', items }, randomUUID())).rows;
  expect(rejected?.outcome).toMatchObject({ kind: 'done', value: { status: 'rejected' } });
  expect(await nameOf(person.id)).toEqual({ name: person.name });
});

test('the file holds the rows of the list, masked, says which fields change and never to what; it is audited with its members', async () => {
  const { person } = await waiting('Rahasia Sekali');
  for (const format of ['csv', 'xlsx']) {
    const { rows } = value(await exportRequests(supervisor, { view: 'waiting', format }));
    const { rows: listed } = value(await listRequests(supervisor, { view: 'waiting', limit: 200 }));
    expect(rows.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    expect(rows.find(({ memberId }) => memberId === person.id)).toMatchObject({ memberName: person.name, cardEnding: person.cardNumber.slice(-4), fields: ['name'] });
    for (const secret of ['RAHASIA SEKALI', person.nik, person.cardNumber]) expect(JSON.stringify(rows)).not.toContain(secret);
  }
  const { rows } = value(await exportRequests(supervisor, { view: 'waiting' }));
  expect(await audited(supervisor)).toMatchObject({ action: 'service_request.export', detail: { view: 'waiting', format: 'csv', part: 'first', rows: rows.length, members: expect.arrayContaining([person.id]) as string[] } });
});

test('more than a hundred rows leave only with proof, and no row of another office at all', async () => {
  await bench.owner.query(
    `INSERT INTO service_request (id, reference, kind, branch_id, member_id, segment, subject, status, outcome, codes, findings, before, after, note, requested_by, requested_at, submitted_by, automatic, decided_at, updated_at, version)
     SELECT gen_random_uuid(), 'PL-2601-' || lpad(n::text, 6, '0') || '-0', 'contact_update', 'sby', m.id, m.segment, '', 'cancelled', 'allowed', '{I7}', '[]', '{}', '{"address": "x"}', '', s.id, now(), ARRAY[s.id], false, NULL, now(), 2
     FROM generate_series(1, 120) n, (SELECT id, segment FROM member WHERE branch_id = 'sby' ORDER BY id LIMIT 1) m, (SELECT id FROM staff WHERE username = 'loket.sby') s`,
  );
  const sby = await bench.as('supervisor.sby');
  expect(await exportRequests(sby, { view: 'closed' })).toEqual({ kind: 'step_up' });
  expect(await audited(sby)).toMatchObject({ action: 'refused', detail: { codes: ['step_up'] } });
  const { rows } = value(await exportRequests(steppedUp(sby), { view: 'closed' }));
  expect(rows.length).toBeGreaterThan(120);
  expect(new Set(rows.map(({ branchName }) => branchName))).toEqual(new Set([sby.actor.branch?.name]));
});
