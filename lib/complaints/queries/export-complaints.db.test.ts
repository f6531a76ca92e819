import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, steppedUp, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { fileComplaint } from '../commands/file-complaint';
import { castOf, draft, key, must, type Cast } from '../testing/cases';
import { exportComplaints } from './export-complaints';

let bench: Bench;
let bdl: Cast;
let member: { id: string; nik: string; cardNumber: string; name: string };
const all = { view: 'all' };

beforeAll(async () => {
  bench = await openBench();
  bdl = await castOf(bench);
  member = await bench.one(`SELECT id, nik, card_number AS "cardNumber", name FROM member WHERE branch_id = 'bdl' AND status = 'ACTIVE' ORDER BY id LIMIT 1`);
  must(await fileComplaint(bdl.desk, draft({ memberId: member.id, reporterName: member.name, subject: '=HYPERLINK("x")' }), key()));
});
afterAll(() => bench.close());

/** What was audited last for a person: the action and what it says of itself. */
const audited = ({ actor }: Caller) =>
  bench.one<{ action: string; detail: Record<string, unknown> }>('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY at DESC, seq DESC LIMIT 1', actor.staffId);

test.each(['csv', 'xlsx'])('%s: masked as in the list, and audited with the members that left', async (format) => {
  const { rows } = must(await exportComplaints(steppedUp(bdl.handler), { ...all, format }));
  const row = rows.find(({ memberId }) => memberId === member.id);
  expect(row).toMatchObject({ name: member.name, cardEnding: member.cardNumber.slice(-4), subject: '=HYPERLINK("x")' });
  const text = JSON.stringify(rows);
  for (const secret of [member.nik, member.cardNumber, '081234567890', '0812-3456-7890', 'Kartu ditolak di puskesmas']) expect(text).not.toContain(secret);
  expect(await audited(bdl.handler)).toMatchObject({ action: 'complaint.export', detail: { format, part: 'first', rows: rows.length, members: expect.arrayContaining([member.id]) as string[] } });
});

test('every part is audited for itself, and holds the next rows', async () => {
  await bench.owner.query(`INSERT INTO complaint (id, reference, channel, received_at, branch_id, last_branch_id, reporter_name, reporter_relation, name_key, subject, description, category, detail, level, status, urgency, due_at, created_at, updated_at)
    SELECT gen_random_uuid(), 'PG-2601-' || lpad(n::text, 6, '0') || '-0', 'email', '2026-01-01'::timestamptz + n * interval '1 minute', 'sby', 'sby', 'Banyak', 'self', 'BANYAK', 'Pengaduan', 'Pengaduan', 'membership', 'card',
      'green', 'closed', 2, '2026-12-01', now(), now() FROM generate_series(1, 50001) n`);
  const sby = await castOf(bench, 'sby');
  const first = must(await exportComplaints(steppedUp(sby.handler), { ...all, sort: 'receivedAt' }));
  const second = must(await exportComplaints(steppedUp(sby.handler), { ...all, sort: 'receivedAt', after: first.next }));
  expect([first.rows.length, second.rows.length]).toEqual([500, 500]);
  expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false);
  expect((await audited(sby.handler)).detail).toMatchObject({ part: 'next', rows: 500 });
}, 120_000);

test('more rows than a workbook holds are refused before the first leaves; as CSV they go', async () => {
  const { handler } = await castOf(bench, 'sby');
  expect(await exportComplaints(steppedUp(handler), { ...all, format: 'xlsx' })).toEqual({ kind: 'refused', codes: ['too_many_rows'] });
  expect(await audited(handler)).toMatchObject({ action: 'refused', detail: { codes: ['too_many_rows'] } });
  expect((await exportComplaints(steppedUp(handler), { ...all, format: 'csv' })).kind).toBe('done');
  expect((await exportComplaints(steppedUp(handler), { ...all, format: 'xlsx', status: 'routed' })).kind).toBe('done');
}, 60_000);

test('another branch’s complaints do not leave with ours', async () => {
  const dps = await castOf(bench, 'dps');
  const { rows } = must(await exportComplaints(steppedUp(dps.handler), all));
  expect(rows.filter(({ memberId }) => memberId === member.id)).toEqual([]);
  expect(rows.every(({ branchName }) => branchName === dps.handler.actor.branch?.name)).toBe(true);
});

test('another format is told, and nothing leaves', async () => {
  expect(await exportComplaints(steppedUp(bdl.handler), { ...all, format: 'pdf' })).toMatchObject({ kind: 'refused', fields: { format: 'not_in_list' } });
});

test('more than a hundred rows, or a part after the first, leave only when the person has proved themselves; a refusal takes no member along', async () => {
  const { handler } = await castOf(bench, 'sby');
  expect(await exportComplaints(handler, all)).toEqual({ kind: 'step_up' });
  expect(await audited(handler)).toMatchObject({ action: 'refused', detail: { codes: ['step_up'] } });
  const few = must(await exportComplaints(handler, { ...all, status: 'routed' }));
  expect(few.rows.length).toBeLessThanOrEqual(100);
  const { next } = must(await exportComplaints(steppedUp(handler), { ...all, status: 'closed' }));
  expect(await exportComplaints(handler, { ...all, status: 'closed', after: next })).toEqual({ kind: 'step_up' });
}, 60_000);
