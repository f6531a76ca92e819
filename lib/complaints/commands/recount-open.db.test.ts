import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeHoliday } from '@/lib/calendar/commands/remove-holiday';
import { saveHoliday } from '@/lib/calendar/commands/save-holiday';
import type { Tx } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { casesOf, castOf, key, must, standing, type Cast } from '../testing/cases';
import { commentComplaint } from './comment-complaint';
import { recountOpenComplaints } from './recount-open';
import { resolveComplaint } from './resolve-complaint';
import { respondToComplaint } from './respond-to-complaint';

let bench: Bench;
let cast: Cast;
let cases: ReturnType<typeof casesOf>;
let admin: Caller;

beforeAll(async () => {
  bench = await openBench();
  cast = await castOf(bench);
  cases = casesOf(bench, cast);
  admin = await bench.as('admin');
});
afterAll(() => bench.close());

const now = () => TEST_NOW;
const recount = (limits = {}) => recountOpenComplaints(bench.db, now, limits);
const holiday = (date: string, over = {}) => saveHoliday(admin, { date, kind: 'national', name: 'Hari libur tambahan', decree: 'SKB 1500/2026', ...over }, key());
const legalOf = async (id: string) => (await bench.one<{ due: Date }>('SELECT legal_due_at AS due FROM complaint WHERE id = $1', id)).due.toISOString();
const recountsOf = async (id: string) =>
  (await bench.owner.query<{ changes: Record<string, { before: string; after: string }>; actor_name: string }>("SELECT changes, actor_name FROM complaint_event WHERE complaint_id = $1 AND action = 'recount' ORDER BY at, id", [id])).rows;
const newest = () => bench.one<{ total: number; done: number; changed: number; finished: boolean }>('SELECT total, done, changed, finished_at IS NOT NULL AS finished FROM calendar_recount ORDER BY version DESC LIMIT 1');

function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

/** Received on Friday 20 November 2026: the fifth working day is Friday the 27th, with one holiday between Monday the 30th. */
const BEFORE = '2026-11-27T16:59:59.999Z';
const AFTER = '2026-11-30T16:59:59.999Z';

beforeEach(async () => {
  const { rows } = await bench.owner.query<{ date: string }>("SELECT date::text FROM holiday WHERE date BETWEEN '2026-11-21' AND '2026-12-20'");
  for (const { date } of rows) must(await removeHoliday(admin, { date }, key()));
  await recount();
});

describe('a holiday put into the time of a case', () => {
  it('moves what is due, in the case, its cycle and its history, and raises no version', async () => {
    const target = await cases.make.in_progress();
    expect(await legalOf(target.id)).toBe(BEFORE);
    must(await holiday('2026-11-25'));
    expect(await recount()).toMatchObject({ recounts: 1 });
    expect(await legalOf(target.id)).toBe(AFTER);
    expect(await bench.one('SELECT legal_due_at FROM complaint_cycle WHERE complaint_id = $1', target.id)).toEqual({ legal_due_at: new Date(AFTER) });
    const [event] = await recountsOf(target.id);
    expect(event).toMatchObject({ actor_name: 'Loket', changes: { 'due.legal': { before: BEFORE, after: AFTER } } });
    expect((await standing(bench, target.id)).version).toBe(target.version);
    // Who had the case open before the edit can still send the answer.
    must(await respondToComplaint(cast.handler, { ...target, text: 'Sedang kami periksa.' }, key()));
    expect(await legalOf(target.id)).toBe(AFTER);
  });

  it('leaves made verdicts and ended cycles as they are', async () => {
    const ended = await cases.make.resolved();
    const answered = await cases.make.in_progress();
    must(await respondToComplaint(cast.handler, { ...answered, text: 'Sedang kami periksa.' }, key()));
    const verdicts = 'SELECT number, verdicts, first_response_due_at, resolve_due_at, legal_due_at FROM complaint_cycle WHERE complaint_id = $1';
    const [endedBefore, answeredBefore] = [await bench.one<object>(verdicts, ended.id), await bench.one<{ verdicts: object; first_response_due_at: Date }>(verdicts, answered.id)];
    must(await holiday('2026-11-25'));
    // Today itself becomes a holiday: the first response would have been due later.
    must(await holiday('2026-11-20'));
    await recount();
    expect(await bench.one(verdicts, ended.id)).toEqual(endedBefore);
    expect(await bench.one(verdicts, answered.id)).toMatchObject({ verdicts: answeredBefore.verdicts, first_response_due_at: answeredBefore.first_response_due_at });
    expect(await recountsOf(ended.id)).toEqual([]);
    must(await removeHoliday(admin, { date: '2026-11-20' }, key()));
  });

  it('is undone by taking the day away again', async () => {
    const target = await cases.make.routed();
    must(await holiday('2026-11-25'));
    await recount();
    must(await removeHoliday(admin, { date: '2026-11-25' }, key()));
    await recount();
    expect(await legalOf(target.id)).toBe(BEFORE);
    expect(await recountsOf(target.id)).toHaveLength(2);
  });

  it('writes nothing of cases on which it does not bear', async () => {
    const target = await cases.make.routed();
    const row = 'SELECT xmin::text AS row FROM complaint WHERE id = $1';
    const before = await bench.one(row, target.id);
    must(await holiday('2027-11-24'));
    await recount();
    expect(await bench.one(row, target.id)).toEqual(before);
    expect(await newest()).toMatchObject({ changed: 0, finished: true });
  });
});

describe('while others work', () => {
  /** Somebody's transaction, open from `first` until it is told to end with `last`. */
  async function person(first: (tx: Tx) => Promise<unknown>, last: (tx: Tx) => Promise<unknown> = async () => undefined) {
    const [begun, ending] = [gate(), gate()];
    const ended = inTransaction(bench.db, SYSTEM_ACTOR, async (tx) => {
      await first(tx);
      begun.open();
      await ending.opened;
      await last(tx);
    });
    await begun.opened;
    return (afterMs: number) => {
      setTimeout(ending.open, afterMs);
      return ended;
    };
  }

  it('comes back to a case that somebody holds, and neither change is lost', async () => {
    const target = await cases.make.in_progress();
    must(await holiday('2026-11-25'));
    await recount({ batches: 0 });
    const end = await person((tx) => tx.$executeRaw`UPDATE complaint SET assignee_id = NULL, version = version + 1 WHERE id = ${target.id}::uuid`);
    await Promise.all([recount({ batchSize: 5 }), end(500)]);
    expect(await bench.one('SELECT assignee_id, version FROM complaint WHERE id = $1', target.id)).toEqual({ assignee_id: null, version: target.version + 1 });
    expect(await legalOf(target.id)).toBe(AFTER);
    expect(await recountsOf(target.id)).toHaveLength(1);
    expect(await newest()).toMatchObject({ finished: true });
  });

  it('counts after those who began with the calendar of before', async () => {
    const target = await cases.make.in_progress();
    const end = await person(
      // A command has a number of its own from its receipt on.
      (tx) => tx.$queryRaw`SELECT pg_current_xact_id()::text`,
      (tx) => tx.$executeRaw`UPDATE complaint SET legal_due_at = ${new Date(BEFORE)}, version = version + 1 WHERE id = ${target.id}::uuid`,
    );
    must(await holiday('2026-11-25'));
    await Promise.all([recount(), end(500)]);
    expect(await legalOf(target.id)).toBe(AFTER);
    expect((await standing(bench, target.id)).version).toBe(target.version + 1);
  });

  it('is not stopped by comments and answers that come in between', async () => {
    const targets = [await cases.make.in_progress(), await cases.make.in_progress(), await cases.make.in_progress()];
    must(await holiday('2026-11-25'));
    await Promise.all([
      recount({ batchSize: 2 }),
      ...targets.map((target) => commentComplaint(cast.handler, { id: target.id, text: 'Catatan di tengah hitungan.' }, key())),
      ...targets.map((target) => respondToComplaint(cast.handler, { ...target, text: 'Jawaban di tengah hitungan.' }, key())),
    ]);
    for (const target of targets) {
      expect(await legalOf(target.id)).toBe(AFTER);
      expect((await standing(bench, target.id)).version).toBe(target.version + 1);
      must(await resolveComplaint(cast.handler, { id: target.id, version: target.version + 1, answer: 'Sudah selesai ditangani.', override: 'Peserta sudah dihubungi langsung.' }, key()));
    }
  });

  it('goes on from its place after a stop, and two processes count once', async () => {
    for (let made = 0; made < 6; made += 1) await cases.make.routed();
    must(await holiday('2026-11-25'));
    const first = await recount({ batches: 2, batchSize: 2 });
    expect(first).toEqual({ recounts: 0, done: 4, changed: expect.any(Number) });
    expect(await newest()).toMatchObject({ done: 4, finished: false });
    const [one, other] = await Promise.all([recount({ batchSize: 50 }), recount({ batchSize: 50 })]);
    expect(one.recounts + other.recounts).toBe(1);
    const { total, done, changed } = await newest();
    const open = await bench.one<{ count: number }>("SELECT count(*)::int FROM complaint WHERE status NOT IN ('resolved', 'rejected', 'closed', 'merged')");
    expect([total, done]).toEqual([open.count, open.count]);
    const told = await bench.one<{ count: number }>(`SELECT count(*)::int FROM complaint_event e WHERE action = 'recount' AND changes->'due.legal'->>'after' = '${AFTER}'
      AND NOT EXISTS (SELECT 1 FROM complaint_event l WHERE l.complaint_id = e.complaint_id AND l.action = 'recount' AND l.id > e.id)`);
    expect(changed).toBeGreaterThanOrEqual(6);
    expect(told.count).toBeGreaterThanOrEqual(6);
    expect(await recount()).toEqual({ recounts: 0, done: 0, changed: 0 });
  });

  it('counts once for several edits, with all of them', async () => {
    const target = await cases.make.routed();
    must(await holiday('2026-11-25'));
    must(await holiday('2026-11-26'));
    expect((await recount()).recounts).toBe(1);
    expect(await legalOf(target.id)).toBe('2026-12-01T16:59:59.999Z');
    expect(await bench.one('SELECT count(*)::int AS open FROM calendar_recount WHERE finished_at IS NULL')).toEqual({ open: 0 });
  });
});
