import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
import { getRecord } from '@/lib/members/queries/get-record';
import { searchMembers } from '@/lib/members/queries/search-members';
import { getRequest } from '../queries/get-request';
import { revealRequest } from '../queries/reveal-request';
import { approveRequest } from './approve-request';
import { cancelRequest } from './cancel-request';
import { fileRequest, type FiledRequest } from './file-request';
import { rejectRequest } from './reject-request';
import { resubmitRequest } from './resubmit-request';
import { returnRequest } from './return-request';
import { uploadPaper } from './upload-paper';

let bench: Bench;
let frontliner: Caller;
let supervisor: Caller;
let people: { id: string; name: string; nik: string }[];

beforeAll(async () => {
  bench = await openBench();
  [frontliner, supervisor] = [await bench.as('loket.bdl'), await bench.as('supervisor.bdl')];
  people = (
    await bench.owner.query<{ id: string; name: string; nik: string }>(
      `SELECT id, name, nik FROM member m WHERE branch_id = 'bdl' AND status = 'ACTIVE' AND sex = 'F' AND segment = 'PBPU' AND nik IS NOT NULL
         AND birth_date BETWEEN '1965-01-01' AND '2006-01-01' AND name ~ '^[A-Z]{3,} [A-Z]{3,}'
         AND NOT EXISTS (SELECT 1 FROM service_request r WHERE r.member_id = m.id) ORDER BY id LIMIT 60`,
    )
  ).rows;
});
afterAll(() => bench.close());

const nextPerson = () => {
  const person = people.shift();
  if (!person) throw new Error('nobody left');
  return person;
};
const value = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A paper of a kind for a member, as the desk uploads it. */
async function paper(memberId: string, kind = 'ktp', by = frontliner): Promise<string> {
  return value(await uploadPaper(by, { memberId, kind, fileName: 'ktp.png', content: new Uint8Array(PNG) }, randomUUID())).id;
}

const file = (caller: Caller, input: object, key = randomUUID()) => fileRequest(caller, input, key);

/** A name correction that waits for a supervisor. */
async function waiting(name: string, by = frontliner, person = nextPerson()): Promise<FiledRequest> {
  return value(await file(by, { kind: 'identity_correction', memberId: person.id, name, note: 'Nama menurut KTP.', evidenceIds: [await paper(person.id, 'ktp', by)] }));
}

describe('identity correction', () => {
  test('filed, approved by another: the record has the name, and the search finds it by the new name and no longer by the old', async () => {
    const person = nextPerson();
    const filed = await waiting('Zulfikhar Xandira', frontliner, person);
    expect(filed).toMatchObject({ status: 'requested', fields: ['name'], decision: { outcome: 'needs_approval', needsNote: true } });
    expect(value(await getRecord(frontliner, { id: person.id })).name).toBe(person.name);
    value(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID()));
    expect(value(await getRecord(frontliner, { id: person.id })).name).toBe('ZULFIKHAR XANDIRA');
    const hits = value(await searchMembers(frontliner, { text: 'zulfikhar xandira' }));
    expect(JSON.stringify(hits)).toContain(person.id);
    expect(JSON.stringify(value(await searchMembers(frontliner, { text: person.name })))).not.toContain(person.id);
    const words = await bench.one(`SELECT count(*)::int AS n FROM member_word w JOIN member m ON m.id = w.member_id
      WHERE m.id = $1 AND (w.name_key <> m.name_key OR w.branch_id <> m.branch_id)`, person.id);
    expect(words).toEqual({ n: 0 });
  });

  test('without a paper it is refused by I6, without a change by I1, another name without its reason beside the note', async () => {
    const person = nextPerson();
    const wish = { kind: 'identity_correction', memberId: person.id };
    expect(await file(frontliner, { ...wish, name: `${person.name}A` })).toMatchObject({ kind: 'refused', codes: ['I2', 'I6'] });
    const evidenceIds = [await paper(person.id)];
    expect(await file(frontliner, { ...wish, name: person.name, nik: person.nik, evidenceIds })).toMatchObject({ kind: 'refused', codes: ['I1'] });
    expect(await file(frontliner, { ...wish, name: 'Wulandari Qomariah', evidenceIds })).toMatchObject({ kind: 'refused', fields: { note: 'note_reason' } });
  });

  test('a NIK that another record has is let through to the supervisor, who reads so; the case never shows it whole', async () => {
    const [person, other] = [nextPerson(), nextPerson()];
    const filed = value(await file(frontliner, { kind: 'identity_correction', memberId: person.id, nik: other.nik, evidenceIds: [await paper(person.id)] }));
    const shown = value(await getRequest(supervisor, { id: filed.id }));
    expect(shown.findings.map(({ key }) => key)).toContain('I4.elsewhere');
    expect(JSON.stringify(shown)).not.toContain(other.nik);
    expect(JSON.stringify(shown)).not.toContain(person.nik);
    expect(value(await revealRequest(supervisor, { id: filed.id, field: 'nik', side: 'after' }))).toMatchObject({ value: other.nik });
    const audit = await bench.one<{ action: string; detail: object }>('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY at DESC, seq DESC LIMIT 1', supervisor.actor.staffId);
    expect(audit).toEqual({ action: 'service_request.reveal', detail: { field: 'nik', side: 'after' } });
  });

  test.each([
    ['a masked NIK', { nik: '1871 •••• •••• 0012' }, { nik: 'masked' }],
    ['a NIK with an impossible day', { nik: '1871019913859001' }, { nik: 'impossible_date' }],
    ['a name with digits', { name: 'Siti 2' }, { name: 'name_letters' }],
    ['a masked name', { name: 'S••• R•••' }, { name: 'masked' }],
    ['a day that does not exist', { birthDate: '1990-02-30' }, { birthDate: 'invalid_date' }],
  ])('%s is told beside its field', async (_, wish, fields) => {
    const [person] = people;
    expect(await file(frontliner, { kind: 'identity_correction', memberId: person?.id, ...wish })).toMatchObject({ kind: 'refused', fields });
  });

  test('a paper of another member is none', async () => {
    const [person, other] = [nextPerson(), nextPerson()];
    const answer = await file(frontliner, { kind: 'identity_correction', memberId: person.id, sex: 'M', evidenceIds: [await paper(other.id)] });
    expect(answer).toMatchObject({ kind: 'refused', fields: { evidenceIds: 'unknown_file' } });
  });

  test('one open request of a kind: ten at once make one; the next is refused with I12', async () => {
    const person = nextPerson();
    const input = { kind: 'identity_correction', memberId: person.id, sex: 'M', evidenceIds: [await paper(person.id)] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => file(frontliner, input)));
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'refused' && answer.codes.includes('I12'))).toHaveLength(9);
    expect(await file(frontliner, input)).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['I12']) });
  });

  test('one attempt sent twice files once', async () => {
    const person = nextPerson();
    const key = randomUUID();
    const input = { kind: 'identity_correction', memberId: person.id, sex: 'M', evidenceIds: [await paper(person.id)] };
    const [first, second] = [value(await file(frontliner, input, key)), value(await file(frontliner, input, key))];
    expect(second.id).toBe(first.id);
  });
});

describe('decision', () => {
  test('20 supervisors approve at once: the record is written once', async () => {
    const filed = await waiting('Harumi Wicaksana');
    const others = await Promise.all(Array.from({ length: 20 }, async () => bench.as(await bench.another('supervisor.bdl'))));
    const before = await bench.one<{ version: number }>('SELECT version FROM member WHERE id = $1', filed.memberId);
    const answers = await Promise.all(others.map((each) => approveRequest(each, { id: filed.id, version: 1 }, randomUUID())));
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    expect(await bench.one('SELECT version FROM member WHERE id = $1', filed.memberId)).toEqual({ version: before.version + 1 });
  });

  test('who filed or resubmitted it cannot approve it, neither by command nor in the database', async () => {
    const other = await bench.as(await bench.another('supervisor.bdl'));
    const filed = await waiting('Kirana Wibisono', supervisor);
    expect(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID())).toEqual({ kind: 'refused', codes: ['self_approval'] });
    await expect(
      bench.owner.query("UPDATE service_request SET status = 'applied', applied_at = now(), decided_by = requested_by WHERE id = $1", [filed.id]),
    ).rejects.toThrow(/service_request_no_self_approval/);
    value(await returnRequest(other, { id: filed.id, version: 1, note: 'KTP belum terbaca.' }, randomUUID()));
    value(await resubmitRequest(other, { id: filed.id, version: 2, evidenceIds: [await paper(filed.memberId, 'family_card', other)] }, randomUUID()));
    expect(await approveRequest(other, { id: filed.id, version: 3 }, randomUUID())).toEqual({ kind: 'refused', codes: ['self_approval'] });
  });

  test('what the record had is not overwritten when it was changed meanwhile', async () => {
    const filed = await waiting('Larasati Wijayanti');
    await bench.owner.query("UPDATE member SET name = 'LARAS' WHERE id = $1", [filed.memberId]);
    expect(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID())).toEqual({ kind: 'refused', codes: ['changed_meanwhile'] });
    expect(await bench.one('SELECT name FROM member WHERE id = $1', filed.memberId)).toEqual({ name: 'LARAS' });
  });

  test('a stale version says who was faster; a rejected or cancelled request leaves the record alone and makes room for another', async () => {
    const person = nextPerson();
    const filed = await waiting('Melati Wulansari', frontliner, person);
    value(await rejectRequest(supervisor, { id: filed.id, version: 1, note: 'Tidak sesuai KTP.' }, randomUUID()));
    const late = await approveRequest(await bench.as(await bench.another('supervisor.bdl')), { id: filed.id, version: 1 }, randomUUID());
    expect(late).toMatchObject({ kind: 'conflict', by: supervisor.actor.name, changes: expect.arrayContaining([{ field: 'status', before: null, after: 'rejected' }]) });
    const again = await waiting('Melati Wulandari', frontliner, person);
    value(await cancelRequest(frontliner, { id: again.id, version: 1, note: 'Peserta batal.' }, randomUUID()));
    expect(await bench.one('SELECT name, version FROM member WHERE id = $1', person.id)).toEqual({ name: person.name, version: 1 });
  });

  test('another branch does not learn that it exists; a front-liner may not decide', async () => {
    const filed = await waiting('Nirmala Wardhani');
    const foreign = await bench.as('supervisor.dps');
    expect(await getRequest(foreign, { id: filed.id })).toEqual({ kind: 'not_found' });
    expect(await approveRequest(foreign, { id: filed.id, version: 1 }, randomUUID())).toEqual({ kind: 'not_found' });
    expect(await revealRequest(foreign, { id: filed.id, field: 'nik', side: 'after' })).toEqual({ kind: 'not_found' });
    expect(await approveRequest(frontliner, { id: filed.id, version: 1 }, randomUUID())).toEqual({ kind: 'forbidden' });
  });
});

describe('contact', () => {
  test('is written at once, the number normalised; what was not typed stays', async () => {
    const person = nextPerson();
    const before = await bench.one<{ email: string | null; address: string }>('SELECT email, address FROM member WHERE id = $1', person.id);
    const filed = value(await file(frontliner, { kind: 'contact_update', memberId: person.id, phone: '0812-3456-7890' }));
    expect(filed).toMatchObject({ status: 'applied', fields: ['phone'], decision: { outcome: 'allowed' } });
    expect(await bench.one('SELECT phone, email, address FROM member WHERE id = $1', person.id)).toEqual({ phone: '6281234567890', ...before });
    const events = await bench.owner.query('SELECT action FROM service_request_event WHERE request_id = $1 ORDER BY at, id', [filed.id]);
    expect(events.rows.map(({ action }) => action as string)).toEqual(['file', 'approve_automatically']);
    expect(await file(frontliner, { kind: 'contact_update', memberId: person.id, phone: '+62 812 3456 7890' })).toMatchObject({ kind: 'refused', codes: ['I1'] });
    value(await file(frontliner, { kind: 'contact_update', memberId: person.id, removePhone: true }));
    expect(await bench.one('SELECT phone FROM member WHERE id = $1', person.id)).toEqual({ phone: null });
  });

  test("an address in another office's area takes the member there, words of the name included", async () => {
    const person = nextPerson();
    value(await file(frontliner, { kind: 'contact_update', memberId: person.id, address: 'Jalan Teuku Umar 10', district: 'Denpasar Barat', regencyCode: '51.71' }));
    expect(await bench.one('SELECT branch_id, district FROM member WHERE id = $1', person.id)).toEqual({ branch_id: 'dps', district: 'Denpasar Barat' });
    expect(await bench.one("SELECT count(*)::int AS n FROM member_word WHERE member_id = $1 AND branch_id <> 'dps'", person.id)).toEqual({ n: 0 });
  });

  test.each([
    [{ phone: '•••• 7890' }, { phone: 'masked' }],
    [{ phone: '+65 6123 4567' }, { phone: 'not_indonesian' }],
    [{ email: 's•••@example.id' }, { email: 'masked' }],
    [{ regencyCode: '99.99' }, { regencyCode: 'not_in_list' }],
  ])('%j is told beside its field', async (wish, fields) => {
    expect(await file(frontliner, { kind: 'contact_update', memberId: people[0]?.id, ...wish })).toMatchObject({ kind: 'refused', fields });
  });
});

describe('death and birth', () => {
  test('an approved death ends the membership on its day', async () => {
    const person = nextPerson();
    const wish = { kind: 'death_report', memberId: person.id };
    expect(await file(frontliner, { ...wish, diedOn: '2026-11-21' })).toMatchObject({ kind: 'refused', codes: ['I6', 'I8'] });
    const filed = value(await file(frontliner, { ...wish, diedOn: '2026-11-02', evidenceIds: [await paper(person.id, 'death_letter')] }));
    value(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID()));
    expect(await bench.one('SELECT status, status_reason, status_since::text FROM member WHERE id = $1', person.id)).toEqual({
      status: 'INACTIVE', status_reason: 'deceased', status_since: '2026-11-02',
    });
    expect(await file(frontliner, { ...wish, diedOn: '2026-11-02', evidenceIds: [await paper(person.id, 'death_letter')] })).toMatchObject({ codes: expect.arrayContaining(['I13']) });
  });

  test('twins: two reports of one mother, two records in her family at her facility, found by their names', async () => {
    const mother = nextPerson();
    const evidenceIds = [await paper(mother.id, 'birth_letter')];
    const reports = await Promise.all(
      ['Arjuna Wisangkara', 'Aruna Wisangkara'].map((name) => file(frontliner, { kind: 'newborn_report', memberId: mother.id, name, sex: 'M', birthDate: '2026-11-10', evidenceIds })),
    );
    const heads = () => bench.one<{ n: number }>('SELECT sum(members)::int AS n FROM facility');
    const before = await heads();
    for (const report of reports) value(await approveRequest(supervisor, { id: value(report).id, version: 1 }, randomUUID()));
    const { rows } = await bench.owner.query(
      `SELECT m.name, m.relation, m.status, m.status_reason, m.nik, m.family_card = o.family_card AS kin, m.card_number ~ '^9999[0-9]{9}$' AS provisional,
              p.facility_code = q.facility_code AS same, p.chosen_by, p.valid_from::text AS since
       FROM service_request r JOIN member m ON m.id = r.created_member_id JOIN member o ON o.id = r.member_id
       JOIN member_facility p ON p.member_id = m.id JOIN member_facility q ON q.member_id = o.id AND q.valid_to IS NULL WHERE r.member_id = $1 ORDER BY m.name`,
      [mother.id],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      name: 'ARJUNA WISANGKARA', relation: 4, status: 'INACTIVE', status_reason: 'first_contribution_unpaid', nik: null, kin: true, provisional: true, same: true,
      chosen_by: 'birth', since: '2026-11-10',
    });
    expect((await heads()).n).toBe(before.n + 2);
    const { id } = await bench.one<{ id: string }>('SELECT created_member_id AS id FROM service_request WHERE id = $1', value(reports[0] ?? { kind: 'not_found' }).id);
    expect(JSON.stringify(value(await searchMembers(frontliner, { text: 'arjuna wisangkara' })))).toContain(id);
    // A card that is not issued has no account to pay into.
    expect(value(await getRecord(frontliner, { id })).virtualAccount).toBeNull();
  });

  test('a child that stands on the card unreported is not made twice: its own record gets the name and counts', async () => {
    const { mother, child, born } = await bench.one<{ mother: string; child: string; born: string }>(
      `SELECT o.id AS mother, c.id AS child, c.birth_date::text AS born FROM member c JOIN member o ON o.family_card = c.family_card AND o.sex = 'F' AND o.status = 'ACTIVE'
         AND o.birth_date < '2006-01-01' WHERE c.status_reason = 'newborn_not_reported' AND c.branch_id = 'bdl' ORDER BY c.id LIMIT 1`,
    );
    const count = () => bench.one('SELECT count(*)::int AS n FROM member');
    const before = await count();
    const filed = value(await file(frontliner, { kind: 'newborn_report', memberId: mother, name: 'Kinanti Prameswari', sex: 'F', birthDate: born, evidenceIds: [await paper(mother, 'birth_certificate')] }));
    expect(filed.decision.findings.map(({ key }) => key)).toContain('I9.unreported');
    expect(value(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID())).writtenMemberId).toBe(child);
    expect(await count()).toEqual(before);
    expect(await bench.one('SELECT name, status_reason <> $2 OR status_reason IS NULL AS counts FROM member WHERE id = $1', child, 'newborn_not_reported')).toEqual({ name: 'KINANTI PRAMESWARI', counts: true });
  });

  test('a facility without a contract, and a hospital, are told beside the field', async () => {
    const { code } = await bench.one<{ code: string }>("SELECT code FROM facility WHERE type = 'hospital' LIMIT 1");
    const wish = { kind: 'newborn_report', memberId: people[0]?.id, name: 'Bunga', sex: 'F', birthDate: '2026-11-10' };
    expect(await file(frontliner, { ...wish, facilityCode: code })).toMatchObject({ fields: { facilityCode: 'not_primary_care' } });
    expect(await file(frontliner, { ...wish, facilityCode: '9999Z999' })).toMatchObject({ fields: { facilityCode: 'unknown_facility' } });
  });
});

describe('the application role', () => {
  test('writes a member by an applied request alone, and once', async () => {
    const filed = await waiting('Oktavia Wismoyo');
    const write = (id: string) =>
      bench.db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.branch_ids', 'bdl', true)`;
        await tx.$queryRaw`SELECT service_request_apply(${id}::uuid, now(), 'X', ARRAY['X'], NULL)`;
      });
    await expect(write(filed.id)).rejects.toThrow(/service_request_not_to_be_written/);
    value(await approveRequest(supervisor, { id: filed.id, version: 1 }, randomUUID()));
    await expect(write(filed.id)).rejects.toThrow(/service_request_not_to_be_written/);
  });

  test.each(['service_request', 'service_request_event', 'service_request_evidence'])('sees no row of %s without an actor', async (table) => {
    const rows = await bench.db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM ${table}`);
    expect(Number(rows[0]?.n)).toBe(0);
  });
});
