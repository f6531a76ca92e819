import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { INPUTS } from '@/e2e/access/inputs';
import { apiRoutes } from '@/e2e/access/routes';
import { setEnvironment } from '@/lib/server/env';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { useCases, type UseCase } from '@/lib/server/testing/use-cases';
import type { Caller } from '@/lib/server/use-case';
import { CASES } from '@/prisma/seed/cases';
import { statePurpose } from './state-purpose';

/*
 * Every command that names a member by id, read from the code: what may not be read without a purpose is not written for without one either.
 */
let bench: Bench;
let commands: Map<string, UseCase>;
beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  commands = await useCases();
  await bench.owner.query("INSERT INTO service_desk (branch_id, number) VALUES ('sby', 1) ON CONFLICT DO NOTHING");
});
afterAll(() => bench.close());

const { sriWahyuni: own } = CASES;
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF');
/** Commands whose input is a form. */
const FORMS: Record<string, Record<string, unknown>> = {
  'transfers.uploadEvidence': { memberId: '', kind: 'domicile_letter', fileName: 'surat.pdf', content: PDF },
  'requests.uploadPaper': { memberId: '', kind: 'ktp', fileName: 'ktp.pdf', content: PDF },
};
/** Commands that may name any member, and why. */
const FREE: Record<string, string> = {
  'privacy.statePurpose': 'is how a purpose is stated',
  'watch.unflag': 'takes away a mark of the watch list, which belongs to every office, and shows nothing',
};

const ROUTES = apiRoutes().filter(({ command, useCase }) => command && useCase !== null && !(useCase in FREE));
const NAMING = ROUTES.map(({ path, useCase }) => ({ name: useCase ?? '', input: INPUTS[path] ?? FORMS[useCase ?? ''] ?? {} })).filter(({ input }) => 'memberId' in input || 'memberIds' in input);

/** A member of Denpasar for whom nobody did anything yet: what one command leaves behind would be the purpose of the next. */
let served = 0;
async function foreigner(): Promise<string> {
  const { id } = await bench.one<{ id: string }>("SELECT id FROM member WHERE branch_id = 'dps' AND status = 'ACTIVE' AND sex = 'F' ORDER BY id LIMIT 1 OFFSET $1", served);
  served += 1;
  return id;
}

/** A front-liner of Surabaya with an open visit, so that one can be bound. */
async function officer(): Promise<{ caller: Caller; visitId: string }> {
  const caller = await bench.as(await bench.another('loket2.sby'));
  const visitId = randomUUID();
  await bench.owner.query(
    "INSERT INTO visit (id, branch_id, day, hour, staff_id, opened_at, updated_at) VALUES ($1, 'sby', '2026-11-20', 10, $2, $3, $3)", [visitId, caller.actor.staffId, caller.now]);
  return { caller, visitId };
}

async function attempt(name: string, input: Record<string, unknown>, { caller, visitId }: { caller: Caller; visitId: string }, memberId: string) {
  const command = commands.get(name) ?? expect.fail(`no use case ${name}`);
  const named = { ...('memberIds' in input ? { memberIds: [memberId] } : { memberId }), ...('visitId' in input && { visitId }) };
  return command(caller, { ...input, ...named }, randomUUID());
}
const NEEDED = { kind: 'refused', codes: ['purpose_needed'] };

test('every command whose schema names a member is among them', async () => {
  const naming = [...commands].filter(([name, { input }]) => {
    if (!input || name in FREE) return false;
    const schema = JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }));
    return schema.includes('"memberId"') || schema.includes('"memberIds"');
  });
  const changes = new Set(ROUTES.map(({ useCase }) => useCase));
  expect(NAMING.map(({ name }) => name).sort()).toEqual(naming.map(([name]) => name).filter((name) => changes.has(name)).sort());
  expect(NAMING.length).toBeGreaterThanOrEqual(8);
});

describe.each(NAMING.map(({ name, input }) => [name, input] as const))('%s', (name, input) => {
  test('for a member of another office asks why, and goes on once it is said', async () => {
    const [person, foreign] = [await officer(), await foreigner()];
    expect(await attempt(name, input, person, foreign)).toEqual(NEEDED);
    expect(await bench.one("SELECT action, object_id, detail->'asked' ? $2 AS named FROM audit_event WHERE actor_id = $1 AND action = 'refused'", person.caller.actor.staffId, foreign)).toEqual({ action: 'refused', object_id: name, named: true });
    await statePurpose(person.caller, { memberId: foreign, purpose: 'at_desk', note: 'Datang sendiri' }, randomUUID());
    const after = await attempt(name, input, person, foreign);
    expect(after).not.toEqual(NEEDED);
    if (after.kind !== 'done') return;
    const said = await bench.owner.query("SELECT detail->>'purpose' AS purpose FROM audit_event WHERE actor_id = $1 AND member_id = $2 AND action <> 'member.purpose'", [person.caller.actor.staffId, foreign]);
    for (const { purpose } of said.rows as { purpose: string }[]) expect(purpose).toBe('at_desk');
    expect(said.rowCount).toBeGreaterThan(0);
  });

  test('for a member of the own office asks nothing, and for nobody finds nobody', async () => {
    expect(await attempt(name, input, await officer(), own.id)).not.toEqual(NEEDED);
    expect(await attempt(name, input, await officer(), randomUUID())).not.toEqual(NEEDED);
  });
});

test('a family on one card is served with the purpose stated for one of it, but not who asked for restriction', async () => {
  const { rows } = await bench.owner.query<{ ids: string[] }>(
    "SELECT array_agg(id::text ORDER BY id) AS ids FROM member WHERE branch_id = 'dps' GROUP BY family_card HAVING count(*) BETWEEN 3 AND 6 ORDER BY family_card DESC LIMIT 1");
  const [head = '', child = '', other = ''] = rows[0]?.ids ?? [];
  const person = await officer();
  const move = (memberId: string) => attempt('transfers.request', INPUTS['transfers/request'] ?? {}, person, memberId);
  expect(await move(child)).toEqual(NEEDED);
  await statePurpose(person.caller, { memberId: head, purpose: 'family', note: '' }, randomUUID());
  expect(await move(child)).not.toEqual(NEEDED);
  await bench.owner.query("INSERT INTO member_flag (id, member_id, kind, reason, set_by, set_at) SELECT $1, $2, 'restricted', 'permintaan peserta', id, now() FROM staff WHERE username = 'supervisor.dps'", [randomUUID(), other]);
  expect(await move(other)).toEqual(NEEDED);
});
