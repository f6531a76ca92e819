import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { answerProvider } from '../commands/answer-provider';
import { fileComplaint } from '../commands/file-complaint';
import { reopenComplaint } from '../commands/reopen-complaint';
import { casesOf, castOf, draft, key, must, type Cast } from '../testing/cases';
import { getCaseFile } from './get-case-file';

let bench: Bench;
let cast: Cast;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  bench = await openBench();
  cast = await castOf(bench);
  cases = casesOf(bench, cast);
});
afterAll(() => bench.close());

describe('the case file', () => {
  it('holds the office with its address, every cycle with its verdicts, and the whole history', async () => {
    const resolved = await cases.make.resolved();
    must(await reopenComplaint(cast.handler, { ...resolved, note: 'Kartu ditolak lagi.' }, key()));
    const file = must(await getCaseFile(cast.handler, { id: resolved.id }));
    expect(file.office).toEqual(await bench.one("SELECT name, address, phone FROM branch WHERE id = 'bdl'"));
    expect(file.timeZone).toBe('Asia/Jakarta');
    expect(file.complaint.cycles.map(({ number, outcome }) => [number, outcome])).toEqual([[2, null], [1, 'resolved']]);
    expect(file.complaint.cycles[1]?.clocks.every(({ verdict }) => verdict?.kept === true)).toBe(true);
    expect(file.complaint.events.map(({ action }) => action)).toEqual(['receive', 'assign', 'resolve', 'reopen']);
    expect(file.complaint.reporter.phone).not.toContain('3456');
  });

  it('names the offices and providers that the history speaks of', async () => {
    const waiting = await cases.make.waiting_provider();
    must(await answerProvider(cast.handler, { ...waiting, note: 'Peserta sudah dilayani.', fileIds: [] }, key()));
    const hospital = await bench.one<{ code: string; name: string }>('SELECT code, name FROM facility WHERE code = $1', (await cases.facility()).code);
    const file = must(await getCaseFile(cast.handler, { id: waiting.id }));
    expect(file.facilities).toEqual([hospital]);
    expect(file.offices.map(({ id }) => id).sort()).toEqual(['bdl', 'dps', 'jyp', 'sby']);
  });

  it('stands at the central office in Jakarta time while no branch holds the case', async () => {
    const { id } = await cases.make.received();
    expect(must(await getCaseFile(cast.triage, { id }))).toMatchObject({ office: null, timeZone: 'Asia/Jakarta' });
  });

  it('is for those who may see the case: another branch finds nothing, an administrator is turned away', async () => {
    const { id } = await cases.make.routed();
    expect(await getCaseFile(await bench.as('aduan.dps'), { id })).toEqual({ kind: 'not_found' });
    expect(await getCaseFile(await bench.as('admin'), { id })).toEqual({ kind: 'forbidden' });
    expect((await getCaseFile(await bench.as('wilayah3'), { id })).kind).toBe('done');
  });

  it('is audited as printing, with the member, and only when it was given', async () => {
    const member = await bench.one<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' AND status = 'ACTIVE' LIMIT 1");
    const { id } = must(await fileComplaint(cast.desk, draft({ memberId: member.id }), key()));
    await getCaseFile(await bench.as('aduan.dps'), { id });
    const file = must(await getCaseFile(cast.desk, { id }));
    const { rows } = await bench.owner.query<object>("SELECT member_id, actor_id, detail->>'reference' AS reference FROM audit_event WHERE action = 'complaint.print' AND object_id = $1", [id]);
    expect(rows).toEqual([{ member_id: member.id, actor_id: cast.desk.actor.staffId, reference: file.complaint.reference }]);
  });
});
