import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { MOST_TASKS } from '../model';
import type { TaskLine } from '../queries/case-view';
import { getCaseFile } from '../queries/get-case-file';
import { getComplaint } from '../queries/get-complaint';
import { casesOf, castOf, key, must, type Cast } from '../testing/cases';
import { addTask } from './add-task';
import { finishTask } from './finish-task';
import { removeTask } from './remove-task';
import { resolveComplaint } from './resolve-complaint';
import { returnComplaint } from './return-complaint';

let bench: Bench;
let cast: Cast;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  bench = await openBench();
  cast = await castOf(bench);
  cases = casesOf(bench, cast);
});
afterAll(() => bench.close());

const add = async (by: Caller, id: string, text: string, over: object = {}) => must(await addTask(by, { id, text, ...over }, key())).taskId;
const tick = async (by: Caller, taskId: string, done = true) => must(await finishTask(by, { taskId, done }, key()));
const tasksOf = async (id: string, by: Caller = cast.handler): Promise<TaskLine[]> => must(await getComplaint(by, { id })).tasks;
const eventsOf = async (id: string) =>
  (await bench.owner.query<{ action: string; note: string }>("SELECT action, note FROM complaint_event WHERE complaint_id = $1 AND action LIKE 'task%' ORDER BY at, id", [id])).rows.map(({ action, note }) => [action, note]);
/** Everything that a task must not move. */
const clocksOf = (id: string) =>
  bench.one('SELECT c.version, c.status, c.due_at, c.due_clock, c.updated_at, c.first_response_due_at, c.resolve_due_at, c.legal_due_at, c.urgency, to_jsonb(y) AS cycle FROM complaint c JOIN complaint_cycle y ON y.complaint_id = c.id AND y.number = c.cycle WHERE c.id = $1', id);

describe('the tasks of a case', () => {
  it('are added, ticked, taken back and removed, each told once by the history, with no version and no clock moved', async () => {
    const { id } = await cases.make.in_progress();
    const before = await clocksOf(id);
    const letter = await add(cast.handler, id, '  Minta surat rujukan  ', { dueOn: '2026-11-23', assigneeId: cast.supervisor.actor.staffId });
    const call = await add(cast.supervisor, id, 'Hubungi faskes');
    await tick(cast.supervisor, letter);
    await tick(cast.handler, letter);
    expect((await tasksOf(id)).map(({ text, doneBy }) => [text, doneBy])).toEqual([['Hubungi faskes', null], ['Minta surat rujukan', cast.supervisor.actor.name]]);
    await tick(cast.handler, letter, false);
    await tick(cast.handler, letter, false);
    must(await removeTask(cast.handler, { taskId: call }, key()));
    expect(await tasksOf(id)).toEqual([
      { id: letter, text: 'Minta surat rujukan', dueOn: '2026-11-23', overdue: false, assignee: { id: cast.supervisor.actor.staffId, name: cast.supervisor.actor.name }, doneAt: null, doneBy: null },
    ]);
    expect(await eventsOf(id)).toEqual([
      ['task_add', 'Minta surat rujukan'], ['task_add', 'Hubungi faskes'], ['task_done', 'Minta surat rujukan'], ['task_undone', 'Minta surat rujukan'], ['task_remove', 'Hubungi faskes'],
    ]);
    expect(await clocksOf(id)).toEqual(before);
  });

  it('stand open first by their day, then done ones with the newest first; overdue is counted where the case is held', async () => {
    const { id } = await cases.make.routed();
    for (const [text, dueOn] of [['tanpa tanggal', null], ['lusa', '2026-11-22'], ['kemarin', '2026-11-19'], ['hari ini', '2026-11-20'], ['satu', null], ['dua', '2026-11-01']] as const) await add(cast.handler, id, text, { dueOn });
    const named = new Map((await tasksOf(id)).map((task) => [task.text, task.id]));
    await tick(await bench.as('aduan.bdl', new Date('2026-11-20T03:05:00Z')), named.get('satu') ?? '');
    await tick(await bench.as('aduan.bdl', new Date('2026-11-20T03:06:00Z')), named.get('dua') ?? '');
    const tasks = await tasksOf(id);
    expect(tasks.map(({ text }) => text)).toEqual(['kemarin', 'hari ini', 'lusa', 'tanpa tanggal', 'dua', 'satu']);
    expect(tasks.filter(({ overdue }) => overdue).map(({ text }) => text)).toEqual(['kemarin']);
    // 17.30 UTC is the next day in Jakarta already.
    const late = await tasksOf(id, await bench.as('aduan.bdl', new Date('2026-11-20T17:30:00Z')));
    expect(late.filter(({ overdue }) => overdue).map(({ text }) => text)).toEqual(['kemarin', 'hari ini']);
  });

  it('are of the offices that hold the case: another branch finds nothing and changes nothing', async () => {
    const { id } = await cases.make.routed();
    const taskId = await add(cast.handler, id, 'Hubungi faskes');
    const dps = await bench.as('aduan.dps');
    expect(await addTask(dps, { id, text: 'Bukan kasus kami' }, key())).toEqual({ kind: 'not_found' });
    expect(await finishTask(dps, { taskId, done: true }, key())).toEqual({ kind: 'not_found' });
    expect(await removeTask(dps, { taskId }, key())).toEqual({ kind: 'not_found' });
    expect(await addTask(cast.desk, { id, text: 'Loket tidak menangani' }, key())).toEqual({ kind: 'forbidden' });
    expect(await finishTask(await bench.as('wilayah3'), { taskId, done: true }, key())).toEqual({ kind: 'forbidden' });
    must(await finishTask(cast.triage, { taskId, done: true }, key()));
    expect((await tasksOf(id)).map(({ doneBy }) => doneBy)).toEqual([cast.triage.actor.name]);
  });

  it('leave the sight of a branch with the case', async () => {
    const target = await cases.make.routed();
    const taskId = await add(cast.handler, target.id, 'Hubungi faskes');
    must(await returnComplaint(cast.handler, { ...target, note: 'Bukan wewenang kami.' }, key()));
    expect(await finishTask(cast.handler, { taskId, done: true }, key())).toEqual({ kind: 'not_found' });
    expect((await tasksOf(target.id, cast.triage)).map(({ id }) => id)).toEqual([taskId]);
    // At the central office there is no colleague of a branch to give one to.
    expect(await addTask(cast.triage, { id: target.id, text: 'Periksa', assigneeId: cast.handler.actor.staffId }, key())).toMatchObject({ kind: 'refused', codes: ['assignee_does_not_handle'] });
  });

  it('go to a colleague who handles complaints at the branch, and to nobody else', async () => {
    const { id } = await cases.make.routed();
    const dps = await bench.as('aduan.dps');
    for (const stranger of [dps, cast.desk, cast.triage]) {
      expect(await addTask(cast.handler, { id, text: 'Hubungi faskes', assigneeId: stranger.actor.staffId }, key())).toMatchObject({
        kind: 'refused', codes: ['assignee_does_not_handle'], fields: { assigneeId: 'assignee_does_not_handle' },
      });
    }
    expect(await tasksOf(id)).toEqual([]);
    expect(await eventsOf(id)).toEqual([]);
    const { colleagues } = must(await getComplaint(cast.triage, { id }));
    expect(colleagues.map(({ id: staffId }) => staffId)).toEqual(expect.arrayContaining([cast.handler.actor.staffId, cast.supervisor.actor.staffId]));
  });

  it.each([
    [{ text: '   ' }, { text: 'too_short' }],
    [{ text: 'x'.repeat(301) }, { text: 'too_long' }],
    [{ text: 'Hubungi faskes', dueOn: '2026-02-30' }, { dueOn: 'invalid_date' }],
    [{ text: 'Hubungi faskes', dueOn: '0000-01-01' }, { dueOn: 'invalid_date' }],
  ])('are refused when they are none: %j', async (input, fields) => {
    const { id } = await cases.make.routed();
    expect(await addTask(cast.handler, { id, ...input }, key())).toMatchObject({ kind: 'refused', codes: ['invalid_input'], fields });
  });

  it('are not more than a person can look over', async () => {
    const { id } = await cases.make.routed();
    await bench.owner.query("INSERT INTO complaint_task (id, complaint_id, text, created_at, created_by) SELECT gen_random_uuid(), $1, 'Tugas ' || n, now(), $2 FROM generate_series(1, $3::int) n", [id, cast.handler.actor.staffId, MOST_TASKS]);
    expect(await addTask(cast.handler, { id, text: 'Satu lagi' }, key())).toMatchObject({ kind: 'refused', codes: ['too_many_tasks'] });
  });

  it('stay once they are done, however quickly two people act', async () => {
    const { id } = await cases.make.routed();
    const done = await add(cast.handler, id, 'Sudah selesai');
    await tick(cast.handler, done);
    expect(await removeTask(cast.supervisor, { taskId: done }, key())).toMatchObject({ kind: 'refused', codes: ['task_done'] });
    const raced = await add(cast.handler, id, 'Diperebutkan');
    const [ticked, removed] = await Promise.all([finishTask(cast.handler, { taskId: raced, done: true }, key()), removeTask(cast.supervisor, { taskId: raced }, key())]);
    const told = (await eventsOf(id)).filter(([, note]) => note === 'Diperebutkan').map(([action]) => action);
    const there = (await tasksOf(id)).some((task) => task.id === raced);
    expect(told).toEqual(there ? ['task_add', 'task_done'] : ['task_add', 'task_remove']);
    expect([ticked.kind, removed.kind]).toContain('done');
  });

  it('do not hold back the answer, and stay with the case and on its printed file when it has ended', async () => {
    const target = await cases.make.in_progress();
    const taskId = await add(cast.handler, target.id, 'Pastikan kartu aktif', { dueOn: '2026-11-21' });
    must(await resolveComplaint(cast.handler, { ...target, answer: 'Kartu sudah aktif kembali.' }, key()));
    await tick(cast.handler, taskId);
    const { complaint } = must(await getCaseFile(cast.handler, { id: target.id }));
    expect(complaint.status).toBe('resolved');
    expect(complaint.tasks).toMatchObject([{ text: 'Pastikan kartu aktif', dueOn: '2026-11-21', doneBy: cast.handler.actor.name }]);
  });

  it('are audited with the case and without their words', async () => {
    const { id } = await cases.make.routed();
    const taskId = await add(cast.handler, id, 'Kata yang tidak dicatat');
    await tick(cast.handler, taskId);
    await tick(cast.handler, taskId, false);
    must(await removeTask(cast.handler, { taskId }, key()));
    const { rows } = await bench.owner.query<{ action: string; detail: object }>("SELECT action, detail FROM audit_event WHERE object_id = $1 AND action LIKE '%task' ORDER BY id", [id]);
    expect(rows.map(({ action }) => action)).toEqual(['complaint.add_task', 'complaint.finish_task', 'complaint.finish_task', 'complaint.remove_task']);
    expect(JSON.stringify(rows)).not.toContain('Kata yang');
  });
});
