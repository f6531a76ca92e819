import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { type ComplaintStatus } from '../model';
import { casesOf, castOf, draft, GREEN, key, must, RED, standing, type Cast, type Handled } from '../testing/cases';
import { addComplaintNumber } from './add-number';
import { advanceComplaints } from './advance-complaints';
import { assignComplaint } from './assign-complaint';
import { assignComplaints } from './assign-complaints';
import { claimNext } from './claim-next';
import { commentComplaint } from './comment-complaint';
import { fileComplaint } from './file-complaint';
import { flagCallBackByHand } from './flag-call-back';
import { forwardComplaint } from './forward-complaint';
import { forwardToProvider } from './forward-to-provider';
import { linkComplaints, unlinkComplaints } from './link-complaints';
import { mergeComplaint } from './merge-complaint';
import { pauseComplaint } from './pause-complaint';
import { reopenComplaint } from './reopen-complaint';
import { resolveComplaint } from './resolve-complaint';
import { respondToComplaint } from './respond-to-complaint';
import { returnComplaint } from './return-complaint';
import { unmergeComplaint } from './unmerge-complaint';

let bench: Bench;
let cast: Cast;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  bench = await openBench({ poolSize: 24 });
  cast = await castOf(bench);
  cases = casesOf(bench, cast);
});
afterAll(() => bench.close());

const statusOf = async (id: string) => (await bench.one<{ status: ComplaintStatus }>('SELECT status FROM complaint WHERE id = $1', id)).status;
const eventsOf = async (id: string) => (await bench.owner.query<{ action: string; note: string; changes: Record<string, { before: string | null; after: string | null }> }>('SELECT action, note, changes FROM complaint_event WHERE complaint_id = $1 ORDER BY at, id', [id])).rows;

describe('routing', () => {
  it('sends the third return to the supervisor, who decides for good', async () => {
    const review = await cases.make.supervisor_review();
    expect(await bench.one('SELECT status, branch_id, assignee_id FROM complaint WHERE id = $1', review.id)).toEqual({ status: 'supervisor_review', branch_id: 'bdl', assignee_id: null });
    const kept = must(await assignComplaint(cast.supervisor, { ...review, assigneeId: cast.handler.actor.staffId }, key()));
    expect(await returnComplaint(cast.handler, { id: review.id, version: kept.version, note: 'Tetap bukan kami.' }, key())).toMatchObject({ kind: 'refused', codes: ['supervisor_decided'] });
  });

  it('keeps the clock with the branch while the provider is asked, and from triage takes the branch of the provider', async () => {
    const waiting = await cases.make.waiting_provider();
    expect(await bench.one('SELECT branch_id, provider_asked_at IS NOT NULL AS asked FROM complaint WHERE id = $1', waiting.id)).toEqual({ branch_id: 'bdl', asked: true });
    const { code, branch_id } = await bench.one<{ code: string; branch_id: string }>("SELECT code, branch_id FROM facility WHERE type = 'hospital' AND branch_id = 'sby' LIMIT 1");
    const received = await cases.make.received();
    must(await forwardToProvider(cast.triage, { ...received, facilityCode: code, note: 'Mohon tanggapan.', classification: RED }, key()));
    expect(await bench.one('SELECT branch_id, level FROM complaint WHERE id = $1', received.id)).toEqual({ branch_id, level: 'red' });
  });

  it('asks for level and category before anything is sent to a provider', async () => {
    const { code } = await cases.facility();
    expect(await forwardToProvider(cast.triage, { ...(await cases.make.received()), facilityCode: code, note: 'Mohon tanggapan.' }, key())).toMatchObject({ kind: 'refused', codes: ['not_classified'] });
  });

  it('is not seen any more by a branch that it left', async () => {
    const returned = await cases.make.returned();
    expect(await respondToComplaint(cast.handler, { ...returned, text: 'Terlambat menjawab.' }, key())).toEqual({ kind: 'not_found' });
    const dps = await bench.as('aduan.dps');
    expect(await respondToComplaint(dps, { ...(await cases.make.routed()), text: 'Bukan milik saya.' }, key())).toEqual({ kind: 'not_found' });
  });
});

describe('two people at one case', () => {
  it('cannot overwrite each other: the second is told who was faster', async () => {
    const target = await cases.make.in_progress();
    const [first, second] = await Promise.all([
      respondToComplaint(cast.handler, { ...target, text: 'Jawaban pertama.' }, key()),
      respondToComplaint(cast.supervisor, { ...target, text: 'Jawaban kedua.' }, key()),
    ]);
    expect([first.kind, second.kind].sort()).toEqual(['conflict', 'done']);
    const late = first.kind === 'conflict' ? first : second;
    expect(late).toMatchObject({ kind: 'conflict', by: (first.kind === 'done' ? cast.handler : cast.supervisor).actor.name });
    expect((await eventsOf(target.id)).filter(({ action }) => action === 'respond')).toHaveLength(1);
  });

  it('gives ten who claim at once ten different cases, the most urgent first', async () => {
    await bench.owner.query("UPDATE complaint SET assignee_id = (SELECT id FROM staff WHERE username = 'aduan.bdl') WHERE branch_id = 'bdl'");
    const red = await Promise.all([1, 2].map(async () => (await fileComplaint(cast.desk, draft({ classification: RED }), key())) as { value: Handled }));
    for (let n = 0; n < 10; n += 1) await cases.make.routed();
    const people = await Promise.all(Array.from({ length: 10 }, async () => bench.as(await bench.another('aduan.bdl'))));
    const claimed = await Promise.all(people.map(async (person) => must(await claimNext(person, {}, key())).id));
    expect(new Set(claimed).size).toBe(10);
    expect(claimed).toEqual(expect.arrayContaining(red.map(({ value }) => value.id)));
    for (let n = 0; n < 2; n += 1) must(await claimNext(cast.handler, {}, key()));
    expect(await claimNext(cast.handler, {}, key())).toMatchObject({ kind: 'refused', codes: ['nothing_to_claim'] });
  });

  it('assigns many with a verdict for each', async () => {
    const [one, two, gone] = [await cases.make.routed(), await cases.make.routed(), await cases.make.resolved()];
    const stale = { ...two, version: 99 };
    const { rows } = must(await assignComplaints(cast.supervisor, { assigneeId: cast.handler.actor.staffId, items: [one, stale, gone] }, key()));
    expect(rows.map(({ outcome }) => outcome.kind)).toEqual(['done', 'conflict', 'refused']);
    const dps = await bench.as('aduan.dps');
    expect(await assignComplaint(cast.supervisor, { ...two, assigneeId: dps.actor.staffId }, key())).toMatchObject({ kind: 'refused', codes: ['assignee_does_not_handle'] });
  });

  it('does a repeated attempt once', async () => {
    const target = await cases.make.routed();
    const attempt = key();
    const input = { ...target, text: 'Sedang kami tangani.' };
    const [first, again] = [await respondToComplaint(cast.handler, input, attempt), await respondToComplaint(cast.handler, input, attempt)];
    expect(again).toEqual(first);
    expect((await eventsOf(target.id)).filter(({ action }) => action === 'respond')).toHaveLength(1);
    expect(await respondToComplaint(cast.handler, { ...input, text: 'Lain sama sekali.' }, attempt)).toMatchObject({ kind: 'refused' });
  });
});

describe('clocks', () => {
  const HOUR = 3_600_000;
  const clocksOf = (id: string) => bench.one<{ legal: Date; resolve: Date; escalate: Date | null }>('SELECT legal_due_at AS legal, resolve_due_at AS resolve, escalate_at AS escalate FROM complaint WHERE id = $1', id);

  it('move by no comment, edit, assignment or number', async () => {
    const target = await cases.make.routed();
    const before = await clocksOf(target.id);
    must(await commentComplaint(cast.handler, { id: target.id, text: 'Sudah saya hubungi.' }, key()));
    must(await addComplaintNumber(cast.handler, { id: target.id, system: 'sp4n_lapor', number: 'LAPOR-77 1' }, key()));
    must(await assignComplaint(cast.handler, { ...target, assigneeId: cast.handler.actor.staffId }, key()));
    expect(await clocksOf(target.id)).toEqual(before);
  });

  it('let the service clock wait and never the legal one; the cap ends the pause at its instant, however late the job', async () => {
    const paused = await cases.make.paused();
    const before = await clocksOf(paused.id);
    const { until } = await bench.one<{ until: Date }>('SELECT paused_until AS until FROM complaint WHERE id = $1', paused.id);
    const late = new Date(until.getTime() + 300 * HOUR);
    const advanced = await advanceComplaints(bench.db, late);
    expect(advanced).toMatchObject({ failed: 0 });
    expect(advanced.resumed).toBeGreaterThan(0);
    const after = await clocksOf(paused.id);
    expect(after.legal).toEqual(before.legal);
    expect(after.resolve).toEqual(before.resolve);
    const { pauses } = await bench.one<{ pauses: { resumedAt: number; resumedBy: string | null }[] }>('SELECT pauses FROM complaint_cycle WHERE complaint_id = $1', paused.id);
    expect(pauses[0]).toMatchObject({ resumedAt: until.getTime(), resumedBy: null });
    expect(await statusOf(paused.id)).toBe('in_progress');
    expect((await advanceComplaints(bench.db, late)).resumed).toBe(0);
  });

  it('need evidence and a first response before a pause', async () => {
    const target = await cases.make.in_progress();
    expect(await pauseComplaint(cast.handler, { ...target, reason: 'member_documents', note: 'Menunggu.', fileId: null }, key())).toMatchObject({ kind: 'refused', codes: ['no_first_response', 'no_evidence'] });
  });

  it('go on in the zone of the branch to which the case is sent, and the history says what moved', async () => {
    const received = await cases.make.received();
    must(await forwardComplaint(cast.triage, { ...received, ...GREEN, branchId: 'jyp' }, key()));
    const [, forward] = await eventsOf(received.id);
    expect(forward).toMatchObject({ action: 'forward', changes: { branch: { before: null, after: 'jyp' } } });
    // The last day ends two hours earlier in Jayapura than in Jakarta.
    const { before, after } = forward?.changes['due.legal'] ?? { before: null, after: null };
    expect(Date.parse(before ?? '') - Date.parse(after ?? '')).toBe(2 * HOUR);
  });

  it('tell every step of escalation once, assigned or not', async () => {
    const red = must(await fileComplaint(cast.desk, draft({ classification: RED }), key()));
    const { escalate } = await clocksOf(red.id);
    const later = new Date((escalate?.getTime() ?? 0) + 400 * HOUR);
    await advanceComplaints(bench.db, later);
    await advanceComplaints(bench.db, later);
    const steps = (await eventsOf(red.id)).filter(({ action }) => action === 'escalate').map(({ changes }) => changes.step?.after);
    expect(steps.length).toBeGreaterThan(1);
    expect(new Set(steps).size).toBe(steps.length);
    const told = await bench.one<{ version: number; status: string }>('SELECT version, status FROM complaint WHERE id = $1', red.id);
    // The call-back that is owed by now raised the version once; escalation itself raises none.
    expect(told).toEqual({ version: 2, status: 'routed' });
  });
});

describe('a cycle', () => {
  it('keeps its verdict when the case is reopened, and the next one counts from then on', async () => {
    const resolved = await cases.make.resolved();
    const first = await bench.one<{ verdicts: object }>('SELECT verdicts FROM complaint_cycle WHERE complaint_id = $1', resolved.id);
    expect(Object.keys(first.verdicts).sort()).toEqual(['first_response', 'legal', 'resolve']);
    const nextDay = await castOf(bench, 'bdl', new Date(TEST_NOW.getTime() + 24 * 3_600_000));
    must(await reopenComplaint(nextDay.handler, { ...resolved, note: 'Kartu mati lagi.' }, key()));
    const { rows } = await bench.owner.query<{ number: number; verdicts: object; started_at: Date }>('SELECT number, verdicts, started_at FROM complaint_cycle WHERE complaint_id = $1 ORDER BY number', [resolved.id]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(rows[0]?.verdicts).toEqual(first.verdicts);
    expect(rows[1]).toMatchObject({ verdicts: {}, started_at: nextDay.handler.now });
  });

  it('cannot be followed by another when the days for reopening are over', async () => {
    const resolved = await cases.make.resolved();
    const late = await castOf(bench, 'bdl', new Date(TEST_NOW.getTime() + 90 * 24 * 3_600_000));
    expect(await reopenComplaint(late.handler, { ...resolved, note: 'Baru sekarang.' }, key())).toMatchObject({ kind: 'refused', codes: ['days_for_reopening_over'] });
  });

  it('of a merged case is not judged, and runs on as before once it is taken out again', async () => {
    const target = await cases.make.in_progress();
    const before = await bench.one('SELECT legal_due_at, resolve_due_at, due_at FROM complaint WHERE id = $1', target.id);
    const into = await cases.make.routed();
    const merged = must(await mergeComplaint(cast.handler, { ...target, intoId: into.id, note: 'Orang yang sama.' }, key()));
    expect(await bench.one('SELECT outcome, verdicts FROM complaint_cycle WHERE complaint_id = $1', target.id)).toEqual({ outcome: 'merged', verdicts: {} });
    expect((await eventsOf(into.id)).at(-1)).toMatchObject({ action: 'merged_here' });
    must(await unmergeComplaint(cast.handler, { id: target.id, version: merged.version, note: 'Ternyata lain.' }, key()));
    expect(await bench.one('SELECT legal_due_at, resolve_due_at, due_at FROM complaint WHERE id = $1', target.id)).toEqual(before);
    expect(await statusOf(target.id)).toBe('in_progress');
  });

  it('is merged into nothing that is ended, gone or itself', async () => {
    const target = await cases.make.in_progress();
    const ended = await cases.make.resolved();
    for (const intoId of [ended.id, target.id, key()]) {
      expect(await mergeComplaint(cast.handler, { ...target, intoId, note: 'Sama saja.' }, key())).toMatchObject({ kind: 'refused', fields: { intoId: expect.any(String) as string } });
    }
  });
});

describe('call-backs', () => {
  it('are flagged by rule once the legal deadline has passed, once in a cycle', async () => {
    const target = await cases.make.routed();
    const { legal } = await bench.one<{ legal: Date }>('SELECT legal_due_at AS legal FROM complaint WHERE id = $1', target.id);
    await advanceComplaints(bench.db, legal);
    expect((await bench.owner.query('SELECT 1 FROM call_back WHERE complaint_id = $1', [target.id])).rowCount).toBe(0);
    const after = new Date(legal.getTime() + 60_000);
    await advanceComplaints(bench.db, after);
    await advanceComplaints(bench.db, after);
    expect((await bench.owner.query('SELECT reason, status, time_zone FROM call_back WHERE complaint_id = $1', [target.id])).rows).toEqual([{ reason: 'deadline_passed', status: 'open', time_zone: 'Asia/Jakarta' }]);
  });

  it('keep a case from being resolved, unless a supervisor says why', async () => {
    const target = await cases.make.in_progress();
    must(await flagCallBackByHand(cast.handler, { complaintId: target.id, note: 'Minta dihubungi.' }, key()));
    const flagged = await standing(bench, target.id);
    expect(flagged.version).toBe(target.version + 1);
    const answer = 'Sudah selesai ditangani.';
    expect(await resolveComplaint(cast.handler, { ...flagged, answer }, key())).toMatchObject({ kind: 'refused', codes: ['call_back_open'] });
    expect(await resolveComplaint(cast.handler, { ...flagged, answer, override: 'Sudah ditelepon kemarin.' }, key())).toMatchObject({ kind: 'refused', codes: ['override_by_supervisor_only'] });
    must(await resolveComplaint(cast.supervisor, { ...flagged, answer, override: 'Peserta datang sendiri.' }, key()));
    expect(await bench.one('SELECT status, outcome, outcome_note FROM call_back WHERE complaint_id = $1', target.id)).toEqual({ status: 'withdrawn', outcome: 'withdrawn', outcome_note: 'Peserta datang sendiri.' });
    expect((await eventsOf(target.id)).find(({ action }) => action === 'resolve')?.changes.override?.after).toBe('Peserta datang sendiri.');
  });

  it('are one at a time', async () => {
    const target = await cases.make.in_progress();
    must(await flagCallBackByHand(cast.handler, { complaintId: target.id, note: 'Minta dihubungi.' }, key()));
    expect(await flagCallBackByHand(cast.handler, { complaintId: target.id, note: 'Sekali lagi.' }, key())).toMatchObject({ kind: 'refused', codes: ['already_flagged'] });
  });
});

describe('filing at the desk', () => {
  it('gives a reference, a first cycle and an audit event; the branch has it at once', async () => {
    const { id: memberId } = await bench.one<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' ORDER BY id LIMIT 1");
    const filed = must(await fileComplaint(cast.desk, draft({ memberId }), key()));
    expect(filed).toMatchObject({ status: 'routed', branchId: 'bdl', memberId, version: 1 });
    expect(filed.reference).toMatch(/^PG-2611-\d{6}-\d$/);
    expect(await bench.one('SELECT action, member_id FROM audit_event WHERE object_id = $1', filed.id)).toEqual({ action: 'complaint.file', member_id: memberId });
  });

  it('asks the branch for a classification, and what belongs together', async () => {
    expect(await fileComplaint(cast.desk, draft({ classification: null }), key())).toMatchObject({ kind: 'refused', fields: { 'classification.level': 'required' } });
    expect(await fileComplaint(cast.desk, draft({ classification: { level: 'red', category: 'card', detail: 'x' } }), key())).toMatchObject({ kind: 'refused' });
    expect(await fileComplaint(cast.desk, draft({ reporterPhone: '12' }), key())).toMatchObject({ kind: 'refused', fields: { reporterPhone: 'invalid_phone' } });
    expect(await fileComplaint(cast.desk, draft({ facilityCode: '9999Z999' }), key())).toMatchObject({ kind: 'refused' });
  });

  it('links cases both ways, once, and takes the link away', async () => {
    const [one, two] = [await cases.make.routed(), await cases.make.routed()];
    must(await linkComplaints(cast.handler, { id: one.id, otherId: two.id }, key()));
    must(await linkComplaints(cast.handler, { id: two.id, otherId: one.id }, key()));
    expect((await eventsOf(two.id)).filter(({ action }) => action === 'link')).toHaveLength(1);
    must(await unlinkComplaints(cast.handler, { id: two.id, otherId: one.id }, key()));
    expect((await bench.owner.query('SELECT 1 FROM complaint_link WHERE first_id IN ($1, $2)', [one.id, two.id])).rowCount).toBe(0);
  });
});
