import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { CASES } from '@/prisma/seed/cases';
import { getCallBack, type CallBackCase } from '../queries/get-call-back';
import { countCallBacks } from '../queries/count-call-backs';
import { listCallBacks } from '../queries/list-call-backs';
import type { LogAttemptInput } from '../schemas/call-back';
import { castOf, draft, key, must, standing, type Cast } from '../testing/cases';
import { checkIdentity } from './check-identity';
import { correctNumber } from './correct-number';
import { fileComplaint } from './file-complaint';
import { flagCallBackByHand } from './flag-call-back';
import { logAttempt, type LoggedAttempt } from './log-attempt';
import { releaseCallBack, takeCallBack } from './take-call-back';
import { forwardComplaint } from './forward-complaint';
import { rejectComplaint } from './reject-complaint';
import { returnComplaint } from './return-complaint';

let bench: Bench;
let cast: Cast;
const member = CASES.sitiRahayu;

beforeAll(async () => {
  bench = await openBench({ poolSize: 12 });
  cast = await castOf(bench);
});
afterAll(() => bench.close());

/** The same person at another moment, in Jakarta time of the test's week. */
const at = (caller: Caller, local: string): Caller => ({ ...caller, now: new Date(`2026-11-${local}:00+07:00`) });
const flag = async (over: object = {}, preferredSlot: string | null = null) => {
  const { id } = must(await fileComplaint(cast.desk, draft({ memberId: member.id, subject: 'Rahasia peserta', ...over }), key()));
  return must(await flagCallBackByHand(cast.handler, { complaintId: id, note: 'Peserta menelepon dua kali.', preferredSlot }, key()));
};
const see = async (caller: Caller, id: string): Promise<CallBackCase> => must(await getCallBack(caller, { id }));
const stored = (id: string) => bench.one<{ version: number; status: string; due_from: Date | null; outcome: string | null }>('SELECT version, status, due_from, outcome FROM call_back WHERE id = $1', id);
const take = async (caller: Caller, id: string) => must(await takeCallBack(caller, { id, version: (await stored(id)).version }, key()));
const log = async (caller: Caller, id: string, over: Partial<LogAttemptInput>) =>
  logAttempt(caller, { id, version: (await stored(id)).version, note: '', ...over }, key());
const call = async (caller: Caller, id: string, over: Partial<LogAttemptInput>): Promise<LoggedAttempt> => {
  await take(caller, id);
  return must(await log(caller, id, over));
};
const says = (caller: Caller, id: string, factor: string, answer: string) => checkIdentity(caller, { id, factor, answer }, key());
const caseDate = async (id: string) => bench.one<{ version: number; call_back_from: Date | null }>('SELECT version, call_back_from FROM complaint WHERE id = $1', id);

describe('the retry rule', () => {
  it('gives up after three unanswered calls, each in another part of the day, the case following', async () => {
    const { id, complaintId } = await flag();
    expect((await caseDate(complaintId)).call_back_from).toEqual(TEST_NOW);
    const before = (await caseDate(complaintId)).version;
    const first = await call(at(cast.care, '20T10:05'), id, { outcome: 'no_answer' });
    expect(first.next).toEqual({ kind: 'call', reason: 'other_time_of_day', from: '2026-11-20T06:00:00.000Z', until: '2026-11-20T10:00:00.000Z' });
    expect(await caseDate(complaintId)).toEqual({ version: before + 1, call_back_from: new Date('2026-11-20T06:00:00Z') });
    const second = await call(at(cast.care, '20T13:30'), id, { outcome: 'no_answer' });
    expect(second.next.from).toBe('2026-11-21T02:00:00.000Z');
    const third = await call(at(cast.handler, '21T09:10'), id, { outcome: 'no_answer', note: 'Tetap tidak dijawab.' });
    expect(third).toMatchObject({ status: 'given_up', next: { kind: 'given_up', reason: 'unanswered', from: null } });
    expect(await bench.one('SELECT status, outcome, attempts, outcome_note, closed_at IS NOT NULL AS closed FROM call_back WHERE id = $1', id)).toEqual({
      status: 'given_up', outcome: 'unanswered', attempts: 3, outcome_note: 'Tetap tidak dijawab.', closed: true,
    });
    expect(await caseDate(complaintId)).toEqual({ version: before + 3, call_back_from: null });
    const { rows } = await bench.owner.query<{ changes: { attempt: { after: string } } }>("SELECT changes FROM complaint_event WHERE complaint_id = $1 AND action = 'call_back' ORDER BY at", [complaintId]);
    expect(rows.map(({ changes }) => changes.attempt.after)).toEqual(['no_answer', 'no_answer', 'no_answer']);
    expect(await log(cast.care, id, { outcome: 'no_answer' })).toMatchObject({ kind: 'refused', codes: ['closed'] });
  });

  it('calls at the time that the member asked for, in the zone of the member', async () => {
    const { id } = await flag();
    await bench.owner.query("UPDATE call_back SET time_zone = 'Asia/Jayapura' WHERE id = $1", [id]);
    const logged = await call(cast.care, id, { outcome: 'asked_later', askedFor: '2026-11-23T14:30' });
    expect(logged.next).toEqual({ kind: 'call', reason: 'as_asked', from: '2026-11-23T05:30:00.000Z', until: '2026-11-23T08:00:00.000Z' });
    const { own, zoneName, attempts } = await see(cast.care, id);
    expect([zoneName, own.zoneName, attempts[0]?.askedFor]).toEqual(['WIT', 'WIB', '2026-11-23T05:30:00.000Z']);
    await take(cast.care, id);
    for (const [askedFor, code] of [['2026-11-20T09:00', 'time_has_passed'], ['2027-03-01T09:00', 'too_far_ahead'], ['2026-11-31T09:00', 'invalid_date']] as const) {
      expect(await log(cast.care, id, { outcome: 'asked_later', askedFor })).toMatchObject({ kind: 'refused', fields: { askedFor: code } });
    }
  });

  it('waits for a right number after a wrong one, and opens with it', async () => {
    const { id, complaintId } = await flag();
    expect((await call(cast.care, id, { outcome: 'wrong_number' })).status).toBe('needs_number');
    expect((await caseDate(complaintId)).call_back_from).not.toBeNull();
    const { version } = await stored(id);
    expect(await takeCallBack(cast.care, { id, version }, key())).toMatchObject({ kind: 'refused', codes: ['needs_number'] });
    expect(await correctNumber(cast.handler, { id, version, phone: '12345678' }, key())).toMatchObject({ kind: 'refused', fields: { phone: 'not_indonesian' } });
    expect(await correctNumber(cast.handler, { id, version, phone: '+62 812 3456 7890' }, key())).toMatchObject({ kind: 'refused', fields: { phone: 'same_number' } });
    must(await correctNumber(at(cast.handler, '20T14:00'), { id, version, phone: '(0813) 1111-2222' }, key()));
    expect(await bench.one('SELECT status, phone, due_from FROM call_back WHERE id = $1', id)).toEqual({ status: 'open', phone: '6281311112222', due_from: new Date('2026-11-20T07:00:00Z') });
    expect((await caseDate(complaintId)).call_back_from).toEqual(new Date('2026-11-20T07:00:00Z'));
  });

  it('opens one that was flagged without a number in a window from now, not from then', async () => {
    const { id } = await flag({ memberId: null, reporterPhone: null, regencyCode: null });
    const { status, version } = await stored(id);
    expect(status).toBe('needs_number');
    must(await correctNumber(at(cast.handler, '21T08:00'), { id, version, phone: '081311112222' }, key()));
    expect((await stored(id)).due_from).toEqual(new Date('2026-11-21T02:00:00Z'));
  });
});

describe('identity', () => {
  it('is the verdict of the server: reached only after two right answers of different kinds, and the case is told only then', async () => {
    const { id, complaintId } = await flag();
    expect((await see(cast.care, id)).phone).toBe('•••• 7890');
    await take(cast.care, id);
    const panel = await see(cast.care, id);
    expect(panel).toMatchObject({ phone: '0812-3456-7890', complaint: null, identity: { outcome: 'unfinished', missing: 2 }, taken: { mine: true } });
    expect(panel.questions).toEqual(expect.arrayContaining(['nik', 'card_number', 'family_card', 'birth_date', 'address', 'family_member']));
    for (const secret of [member.nik, member.cardNumber, member.familyCard, 'BUDI SANTOSO', 'Rahasia']) expect(JSON.stringify(panel)).not.toContain(secret);
    expect(await log(cast.care, id, { outcome: 'reached', confirmed: true, note: 'Sudah selesai.' })).toMatchObject({ kind: 'refused', codes: ['identity_not_verified'] });
    expect(must(await says(cast.care, id, 'nik', member.nik)).identity).toMatchObject({ outcome: 'unfinished', missing: 1 });
    expect(must(await says(cast.care, id, 'card_number', member.cardNumber)).identity.outcome).toBe('unfinished');
    expect(await log(cast.care, id, { outcome: 'reached', confirmed: true, note: 'Sudah selesai.' })).toMatchObject({ kind: 'refused' });
    const [year, month, day] = member.birthDate.split('-');
    expect(must(await says(cast.care, id, 'birth_date', `${day}/${month}/${year}`))).toMatchObject({ agrees: true, identity: { outcome: 'verified' } });
    expect((await see(cast.care, id)).complaint).toMatchObject({ subject: 'Rahasia peserta', status: 'routed', note: 'Peserta menelepon dua kali.' });
    expect((await see(cast.handler, id)).complaint).toBeNull();
    expect(await log(cast.care, id, { outcome: 'reached', note: 'Tanpa jawaban.' })).toMatchObject({ kind: 'refused', fields: { confirmed: 'required' } });
    expect(await log(cast.care, id, { outcome: 'reached', confirmed: false })).toMatchObject({ kind: 'refused', fields: { note: 'required' } });
    expect(must(await log(cast.care, id, { outcome: 'reached', confirmed: false, note: 'Belum selesai.' })).status).toBe('done');
    expect(await bench.one('SELECT status, outcome, confirmed, checks FROM call_back WHERE id = $1', id)).toEqual({ status: 'done', outcome: 'reached', confirmed: false, checks: [] });
    expect(await bench.one('SELECT factors FROM call_back_attempt WHERE call_back_id = $1', id)).toEqual({ factors: ['nik', 'card_number', 'birth_date'] });
    expect((await caseDate(complaintId)).call_back_from).toBeNull();
  });

  it('ends after two wrong answers; giving back and taking again brings no further guess', async () => {
    const { id } = await flag();
    await take(cast.care, id);
    expect(must(await says(cast.care, id, 'birth_date', '1-1-1990'))).toMatchObject({ agrees: false, identity: { outcome: 'unfinished' } });
    expect(must(await says(cast.care, id, 'nik', member.nik)).agrees).toBe(true);
    must(await releaseCallBack(cast.care, { id, version: (await stored(id)).version }, key()));
    await take(cast.handler, id);
    expect((await see(cast.handler, id)).checks).toEqual([{ factor: 'birth_date', agrees: false }]);
    expect(await says(cast.handler, id, 'birth_date', '1-1-1991')).toMatchObject({ kind: 'refused', codes: ['already_asked'] });
    expect(must(await says(cast.handler, id, 'family_member', 'Joko')).identity.outcome).toBe('failed');
    expect(await says(cast.handler, id, 'nik', member.nik)).toMatchObject({ kind: 'refused', codes: ['identity_decided'] });
    expect(await log(cast.handler, id, { outcome: 'reached', confirmed: true, note: 'Selesai.' })).toMatchObject({ kind: 'refused', codes: ['identity_not_verified'] });
    must(await log(cast.handler, id, { outcome: 'asked_later' }));
    await take(cast.handler, id);
    expect((await see(cast.handler, id)).checks).toEqual([]);
  });

  it('asks a reporter without a known member for the own name and number alone', async () => {
    const { id, complaintId } = await flag({ memberId: null });
    const { reference } = await bench.one<{ reference: string }>('SELECT reference FROM complaint WHERE id = $1', complaintId);
    await take(cast.care, id);
    expect((await see(cast.care, id)).questions).toEqual(['reporter_name', 'complaint_number']);
    expect(await says(cast.care, id, 'nik', member.nik)).toMatchObject({ kind: 'refused' });
    must(await says(cast.care, id, 'reporter_name', 'siti rahayu'));
    expect(must(await says(cast.care, id, 'complaint_number', reference.replaceAll('-', ' '))).identity.outcome).toBe('verified');
  });

  it('leaves no answer behind: not in the audit, the receipts, the history or the call-back', async () => {
    const { id } = await flag();
    await take(cast.care, id);
    const attempt = key();
    must(await checkIdentity(cast.care, { id, factor: 'family_member', answer: 'Zwxyvut Qplmok' }, attempt));
    must(await says(cast.care, id, 'nik', '1871999988887777'));
    const left = await bench.owner.query<{ text: string }>(`
      SELECT row_to_json(a)::text AS text FROM audit_event a UNION ALL SELECT row_to_json(r)::text FROM command_receipt r UNION ALL SELECT row_to_json(e)::text FROM complaint_event e
      UNION ALL SELECT row_to_json(b)::text FROM call_back b UNION ALL SELECT row_to_json(t)::text FROM call_back_attempt t`);
    const all = left.rows.map(({ text }) => text).join('\n');
    for (const answer of ['Zwxyvut', 'ZWXYVUT', '1871999988887777']) expect(all).not.toContain(answer);
    const { rows } = await bench.owner.query<{ detail: object }>("SELECT detail FROM audit_event WHERE action = 'call_back.check' AND object_id = $1", [id]);
    expect(rows.map(({ detail }) => detail)).toEqual([expect.objectContaining({ kind: 'family_member', agrees: false }), expect.objectContaining({ kind: 'nik', agrees: false })]);
    expect((await bench.owner.query("SELECT 1 FROM audit_event WHERE action = 'call_back.take' AND object_id = $1", [id])).rowCount).toBe(1);
    // The fingerprint of an attempt is a hash of a short text: it must not be one of the answer.
    expect(await checkIdentity(cast.care, { id, factor: 'family_member', answer: 'lain' }, attempt)).toMatchObject({ kind: 'done' });
  });
});

describe('two callers', () => {
  it('cannot call one member: of two at once one has it, the other is told who', async () => {
    const { id } = await flag();
    const { version } = await stored(id);
    const [one, two] = await Promise.all([takeCallBack(cast.care, { id, version }, key()), takeCallBack(cast.handler, { id, version }, key())]);
    expect([one.kind, two.kind].sort()).toEqual(['done', 'refused']);
    const [holder, other] = one.kind === 'done' ? [cast.care, cast.handler] : [cast.handler, cast.care];
    expect(one.kind === 'done' ? two : one).toMatchObject({ codes: ['taken'], params: { name: holder.actor.name } });
    const seen = await see(other, id);
    expect(seen).toMatchObject({ phone: '•••• 7890', taken: { name: holder.actor.name, mine: false } });
    expect(await says(other, id, 'nik', member.nik)).toMatchObject({ kind: 'refused', codes: ['taken'] });
    expect(await log(other, id, { outcome: 'no_answer' })).toMatchObject({ kind: 'refused', codes: ['taken'] });
    const later = at(other, '20T10:16');
    expect((await see(later, id)).taken).toBeNull();
    must(await takeCallBack(later, { id, version: version + 1 }, key()));
    expect(await log(at(holder, '20T10:17'), id, { outcome: 'no_answer' })).toMatchObject({ kind: 'refused', codes: ['taken'] });
  });

  it('see a conflict with the name when the version is old, and log nothing without having taken it', async () => {
    const { id } = await flag();
    expect(await log(cast.care, id, { outcome: 'no_answer' })).toMatchObject({ kind: 'refused', codes: ['not_taken'] });
    const { version } = await stored(id);
    await call(cast.handler, id, { outcome: 'no_answer' });
    expect(await takeCallBack(cast.care, { id, version }, key())).toMatchObject({ kind: 'conflict', by: cast.handler.actor.name });
    await take(cast.care, id);
    expect(await logAttempt(cast.care, { id, version, outcome: 'no_answer' }, key())).toMatchObject({ kind: 'conflict' });
    expect((await see(cast.care, id)).attempts).toHaveLength(1);
  });

  it('log one call once, however often it is sent', async () => {
    const { id } = await flag();
    const { version } = await take(cast.care, id);
    const attempt = key();
    const input = { id, version, outcome: 'no_answer' };
    const answers = await Promise.all([1, 2, 3].map(() => logAttempt(cast.care, input, attempt)));
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect((await see(cast.care, id)).attempts).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('shows a branch its own and the care center all, counts exactly and pages by keyset', async () => {
    const ids = [await flag(), await flag(), await flag()].map(({ id }) => id);
    const dps = await bench.as('aduan.dps');
    expect(await getCallBack(dps, { id: ids[0] })).toEqual({ kind: 'not_found' });
    expect(await takeCallBack(dps, { id: ids[0], version: 1 }, key())).toEqual({ kind: 'not_found' });
    for (const caller of [cast.handler, cast.care, dps, await bench.as('wilayah3')]) {
      const { views } = must(await countCallBacks(caller, {}));
      for (const view of ['now', 'later', 'needs_number', 'done'] as const) {
        const found: string[] = [];
        let after: { key: string; id: string } | null = null;
        do {
          const page: { rows: { id: string }[]; next: { key: string; id: string } | null } = must(await listCallBacks(caller, { view, after, limit: 2 }));
          found.push(...page.rows.map(({ id }) => id));
          after = page.next;
        } while (after !== null);
        expect(new Set(found).size).toBe(found.length);
        expect(found).toHaveLength(views[view]);
        if (caller === cast.handler && view === 'now') expect(found).toEqual(expect.arrayContaining(ids));
        if (caller === dps) for (const id of ids) expect(found).not.toContain(id);
      }
    }
  });

  it('puts the window that ends first in front, with those that have passed', async () => {
    const { id } = await flag();
    await bench.owner.query("UPDATE call_back SET due_from = '2020-01-02T02:00Z', due_until = '2020-01-02T05:00Z' WHERE id = $1", [id]);
    const { rows } = must(await listCallBacks(cast.handler, { view: 'now' }));
    expect(rows[0]).toMatchObject({ id, overdue: true });
    const ends = rows.map(({ dueUntil }) => dueUntil ?? '');
    expect(ends).toEqual([...ends].sort());
    expect(must(await countCallBacks(cast.handler, {})).overdue).toBeGreaterThan(0);
  });

  it('tells the office when its case ends without a call', async () => {
    const { id, complaintId } = await flag();
    await take(cast.care, id);
    const told: string[] = [];
    await bench.owner.query('LISTEN loket_events');
    bench.owner.on('notification', ({ payload }) => told.push(payload ?? ''));
    must(await rejectComplaint(cast.supervisor, { ...(await standing(bench, complaintId)), note: 'Bukan pengaduan JKN.' }, key()));
    await bench.owner.query('SELECT 1');
    expect(told.map((text) => JSON.parse(text) as object)).toContainEqual({ topic: 'call_backs', branchId: 'bdl', objectId: id });
    expect(await log(cast.care, id, { outcome: 'no_answer' })).toMatchObject({ kind: 'refused', codes: ['closed'] });
  });

  it('goes with its case to another office', async () => {
    const { id, complaintId } = await flag();
    const returned = must(await returnComplaint(cast.handler, { ...(await standing(bench, complaintId)), note: 'Bukan wewenang kami.' }, key()));
    expect(await getCallBack(cast.handler, { id })).toEqual({ kind: 'not_found' });
    must(await forwardComplaint(cast.triage, { id: complaintId, version: returned.version, level: 'green', category: 'membership', detail: 'card', branchId: 'dps' }, key()));
    const dps = await bench.as('aduan.dps');
    expect((await see(dps, id)).own.zoneName).toBe('WITA');
  });
});
