import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { getComplaint } from '../queries/get-complaint';
import { listReplies } from '../queries/list-replies';
import { castOf, casesOf, key, must, type Cast } from '../testing/cases';
import { removeReply } from './remove-reply';
import { saveReply } from './save-reply';

let bench: Bench;
let bdl: Cast;
let dps: Cast;
let admin: Caller;
const draft = (over: object = {}) => ({ category: null, title: 'Kartu dicetak', body: 'Yth. {nama}, kartu {nomor} dicetak di {cabang}.', ...over });
const stored = (id: string) => bench.one<{ title: string; branch: string | null; by: string }>('SELECT title, branch_id AS branch, updated_by AS by FROM canned_reply WHERE id = $1', id);
const titles = async (caller: Caller) => must(await listReplies(caller, {})).replies;

beforeAll(async () => {
  bench = await openBench();
  [bdl, dps, admin] = await Promise.all([castOf(bench), castOf(bench, 'dps'), bench.as('admin')]);
});
afterAll(() => bench.close());

test('a supervisor’s reply is the branch’s own: offered in its cases, not seen elsewhere', async () => {
  const { id } = must(await saveReply(bdl.supervisor, draft(), key()));
  expect(await stored(id)).toEqual({ title: 'Kartu dicetak', branch: 'bdl', by: bdl.supervisor.actor.staffId });
  expect((await titles(bdl.supervisor)).find((reply) => reply.id === id)).toMatchObject({ common: false, editable: true, updatedBy: bdl.supervisor.actor.name });
  for (const other of [dps.supervisor, admin]) expect((await titles(other)).map((reply) => reply.id)).not.toContain(id);
  const here = await casesOf(bench, bdl).make.in_progress();
  const there = await casesOf(bench, dps).make.in_progress();
  expect(must(await getComplaint(bdl.handler, { id: here.id })).replies.map((reply) => reply.id)).toContain(id);
  expect(must(await getComplaint(dps.handler, { id: there.id })).replies.map((reply) => reply.id)).not.toContain(id);
});

test('another branch’s supervisor and the administrator find nothing to change there', async () => {
  const { id } = must(await saveReply(bdl.supervisor, draft({ title: 'Milik cabang' }), key()));
  for (const other of [dps.supervisor, admin]) {
    expect(await saveReply(other, { id, ...draft({ title: 'Diambil' }) }, key())).toEqual({ kind: 'not_found' });
    expect(await removeReply(other, { id }, key())).toEqual({ kind: 'not_found' });
  }
  expect((await stored(id)).title).toBe('Milik cabang');
});

test('those of every office are the administrator’s; supervisors read them', async () => {
  const { id } = must(await saveReply(admin, draft({ title: 'Semua kantor' }), key()));
  expect((await stored(id)).branch).toBeNull();
  for (const { supervisor } of [bdl, dps]) {
    expect((await titles(supervisor)).find((reply) => reply.id === id)).toMatchObject({ common: true, editable: false });
    expect(await saveReply(supervisor, { id, ...draft() }, key())).toEqual({ kind: 'not_found' });
    expect(await removeReply(supervisor, { id }, key())).toEqual({ kind: 'not_found' });
  }
  expect((await titles(admin)).every((reply) => reply.common && reply.editable)).toBe(true);
});

test('an unknown field in braces is refused with its name, beside the text', async () => {
  expect(await saveReply(bdl.supervisor, draft({ body: 'Yth. {nama}, NIK {nik}.' }), key())).toEqual({
    kind: 'refused', codes: ['unknown_field_in_text'], fields: { body: 'unknown_field_in_text' }, params: { name: 'nik' },
  });
  expect(await saveReply(bdl.supervisor, draft({ title: ' ', body: '' }), key())).toMatchObject({ kind: 'refused', fields: { title: 'too_short', body: 'too_short' } });
});

test('changed by two, the slower one is told what is different; removed, it is gone and audited', async () => {
  const { id } = must(await saveReply(bdl.supervisor, draft(), key()));
  const seenAt = (await titles(bdl.supervisor)).find((reply) => reply.id === id)?.updatedAt;
  const later = { ...bdl.supervisor, now: new Date(bdl.supervisor.now.getTime() + 60_000) };
  must(await saveReply(later, { id, seenAt, ...draft({ title: 'Lebih cepat' }) }, key()));
  expect(await saveReply(bdl.supervisor, { id, seenAt, ...draft({ title: 'Terlambat' }) }, key())).toEqual({
    kind: 'conflict', by: bdl.supervisor.actor.name, at: later.now.toISOString(), changes: [{ field: 'title', before: 'Lebih cepat', after: 'Terlambat' }],
  });
  must(await removeReply(bdl.supervisor, { id }, key()));
  expect((await titles(bdl.supervisor)).map((reply) => reply.id)).not.toContain(id);
  const { rows } = await bench.owner.query<{ detail: { act: string } }>("SELECT detail FROM audit_event WHERE action = 'complaint.edit_reply' AND object_id = $1 ORDER BY seq", [id]);
  expect(rows.map(({ detail }) => detail.act)).toEqual(['saved', 'saved', 'removed']);
  expect(await removeReply(bdl.supervisor, { id }, key())).toEqual({ kind: 'not_found' });
});
