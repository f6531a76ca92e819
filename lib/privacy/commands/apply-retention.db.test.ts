import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getComplaint } from '@/lib/complaints/queries/get-complaint';
import { refreshReports } from '@/lib/reports/commands/refresh-reports';
import { getRequest } from '@/lib/requests/queries/get-request';
import { verifyAudit } from '@/lib/server/audit-verify';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction } from '@/lib/server/transaction';
import { calendarDate } from '@/lib/values/calendar-date';
import { CASES } from '@/prisma/seed/cases';
import { applyRetention } from './apply-retention';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const TODAY = calendarDate('2026-11-20');
const apply = () => applyRetention(bench.db, TEST_NOW, TODAY);

/** A paper, uploaded on a day. */
async function paper(day: string): Promise<string> {
  const id = randomUUID();
  await bench.owner.query(
    `INSERT INTO evidence (id, branch_id, member_id, kind, file_name, media_type, size, sha256, content, uploaded_by, uploaded_at)
     SELECT $1, 'bdl', $2, 'ktp', 'ktp siti.png', 'image/png', 3, '\\x00', '\\x010203', id, $3 FROM staff WHERE username = 'loket.bdl'`,
    [id, CASES.sitiRahayu.id, `${day}T03:00:00Z`],
  );
  return id;
}

test('what is past its period is taken away, what is not stays, and a second run finds nothing', async () => {
  const [old, young] = [await paper('2021-11-18'), await paper('2021-11-22')];
  const { rows: closed } = await bench.owner.query<{ id: string }>("SELECT id FROM complaint WHERE member_id IS NULL AND status IN ('closed', 'rejected') ORDER BY id LIMIT 2");
  const [past, recent] = closed.length === 2 ? closed.map(({ id }) => id) : [];
  await bench.owner.query("UPDATE complaint SET ended_at = '2024-11-01', reporter_name = 'Joko Susilo', reporter_phone = '6281234567890' WHERE id = $1", [past]);
  await bench.owner.query("UPDATE complaint SET ended_at = '2026-11-01', reporter_name = 'Joko Susilo', reporter_phone = '6281234567890' WHERE id = $1", [recent]);
  await bench.owner.query("INSERT INTO member_purpose (staff_id, member_id, day, purpose, note, at) SELECT id, $1, day::date, 'at_desk', '', now() FROM staff, unnest(ARRAY['2026-08-19', '2026-08-20']) day WHERE username = 'loket.bdl'", [CASES.dpsArrears.id]);

  const taken = await apply();
  expect(taken).toMatchObject({ evidence_file: 1, purpose: 1 });
  expect(taken.complaint_reporter).toBeGreaterThanOrEqual(1);
  const fileOf = (id: string) => bench.one("SELECT file_name, length(content) AS bytes FROM evidence WHERE id = $1", id);
  expect([await fileOf(old), await fileOf(young)]).toEqual([{ file_name: 'Disamarkan', bytes: 0 }, { file_name: 'ktp siti.png', bytes: 3 }]);
  const reporterOf = (id = '') => bench.one('SELECT reporter_name, reporter_phone FROM complaint WHERE id = $1', id);
  expect(await reporterOf(past)).toEqual({ reporter_name: 'Disamarkan', reporter_phone: null });
  expect(await reporterOf(recent)).toEqual({ reporter_name: 'Joko Susilo', reporter_phone: '6281234567890' });
  expect(Object.values(await apply()).every((count) => count === 0)).toBe(true);
});

test('the audit is whole afterwards, and says what was taken', async () => {
  const id = randomUUID();
  await bench.owner.query(
    `INSERT INTO visit (id, branch_id, day, hour, staff_id, member_id, segment, opened_at, closed_at, service_seconds, service, avoidable, rating, rated_at, updated_at)
     SELECT $1, 'bdl', '2024-01-02', 10, id, $2, 'PBPU', '2024-01-02T03:00:00Z', '2024-01-02T03:10:00Z', 600, 'card', true, 4, '2024-01-02T03:10:00Z', now() FROM staff WHERE username = 'loket.bdl'`,
    [id, CASES.sitiRahayu.id],
  );
  const { n: before } = await bench.one<{ n: string }>('SELECT count(*) AS n FROM audit_event');
  expect((await apply()).visit_member).toBeGreaterThanOrEqual(1);
  expect(await bench.one('SELECT member_id, segment, rating FROM visit WHERE id = $1', id)).toEqual({ member_id: null, segment: 'PBPU', rating: 4 });
  expect((await verifyAudit(bench.owner, [])).findings).toEqual([]);
  expect(Number((await bench.one<{ n: string }>('SELECT count(*) AS n FROM audit_event')).n)).toBeGreaterThan(Number(before));
  expect(await bench.one("SELECT role, detail->>'kind' AS kind FROM audit_event WHERE action = 'retention.apply' AND detail->>'kind' = 'visit_member'")).toEqual({ role: 'system', kind: 'visit_member' });
});

describe('free words', () => {
  const OLD = '2021-11-01T03:00:00Z';
  const secret = 'Ibu Siti di Kedaton, 0812-3456-7890';

  /** An ended complaint of years ago with words in every place that takes some. */
  async function saidLongAgo(): Promise<string> {
    const { id } = await bench.one<{ id: string }>(
      `SELECT c.id FROM complaint c WHERE c.status = 'closed' AND c.subject <> 'Disamarkan' AND EXISTS (SELECT 1 FROM call_back b JOIN call_back_attempt a ON a.call_back_id = b.id WHERE b.complaint_id = c.id) ORDER BY c.id LIMIT 1`);
    await bench.owner.query('UPDATE complaint SET subject = $2, description = $2, answer = $2, rating_note = $2, ended_at = $3 WHERE id = $1', [id, secret, OLD]);
    await bench.owner.query('UPDATE complaint_event SET note = $2 WHERE complaint_id = $1', [id, secret]);
    await bench.owner.query("INSERT INTO complaint_task (id, complaint_id, text, created_at, created_by) SELECT $1, $2, $3, $4, id FROM staff WHERE username = 'aduan.bdl'", [randomUUID(), id, secret, OLD]);
    await bench.owner.query('UPDATE call_back SET note = $2, outcome_note = $2 WHERE complaint_id = $1', [id, secret]);
    await bench.owner.query('UPDATE call_back_attempt SET note = $2 WHERE call_back_id IN (SELECT id FROM call_back WHERE complaint_id = $1)', [id, secret]);
    return id;
  }

  /** Rows in which somebody's words still stand, of a few tables that keep what people wrote. */
  async function tablesThatSay(words: string): Promise<string[]> {
    const tables = ['complaint', 'complaint_event', 'complaint_task', 'call_back', 'call_back_attempt', 'transfer', 'transfer_event', 'service_request', 'service_request_event', 'privacy_request', 'reading_finding', 'staff_draft', 'command_receipt'];
    const said = await Promise.all(tables.map(async (table) => [table, (await bench.owner.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [words])).rowCount] as const));
    return said.filter(([, count]) => (count ?? 0) > 0).map(([table]) => table);
  }

  /** What the reports read, as the cells have it after everything that is marked was counted anew. */
  async function figures(): Promise<string> {
    await refreshReports(bench.db, TEST_NOW);
    const sums = await Promise.all(['complaint_cell', 'transfer_cell', 'visit_cell'].map(async (table) =>
      bench.one<{ sum: string }>(`SELECT md5(string_agg(c::text, '|' ORDER BY c::text)) AS sum FROM ${table} c`)));
    const { tally } = await bench.one<{ tally: string }>("SELECT string_agg(line, '|' ORDER BY line) AS tally FROM (SELECT concat_ws(' ', branch_id, status, level, category, channel, sum(cases)) AS line FROM complaint_tally GROUP BY branch_id, status, level, category, channel HAVING sum(cases) <> 0) t");
    return JSON.stringify([sums, tally]);
  }

  test('of cases, notes, tasks and calls past their period are gone, younger ones stay, and no figure changes', async () => {
    await figures();
    const id = await saidLongAgo();
    const { transfer } = await bench.one<{ transfer: string }>("SELECT id AS transfer FROM transfer WHERE status = 'rejected' ORDER BY id LIMIT 1");
    await bench.owner.query('UPDATE transfer SET note = $2, decision_note = $2, updated_at = $3 WHERE id = $1', [transfer, secret, OLD]);
    await bench.owner.query('UPDATE transfer_event SET note = $2 WHERE transfer_id = $1', [transfer, secret]);
    const { request } = await bench.one<{ request: string }>("SELECT id AS request FROM service_request WHERE status IN ('applied', 'rejected') ORDER BY id LIMIT 1");
    await bench.owner.query("UPDATE service_request SET note = $2, after = jsonb_build_object('address', $2::text), before = jsonb_build_object('address', $2::text), updated_at = $3 WHERE id = $1", [request, secret, OLD]);
    await bench.owner.query('UPDATE service_request_event SET note = $2 WHERE request_id = $1', [request, secret]);
    const { clerk } = await bench.one<{ clerk: string }>("SELECT id AS clerk FROM staff WHERE username = 'loket.bdl'");
    await bench.owner.query(
      `INSERT INTO privacy_request (id, reference, member_id, branch_id, kind, asked, status, received_at, due_at, filed_by, answered_at, answered_by, note)
       VALUES ($1, 'PD-2111-000001', $2, 'bdl', 'access', $3, 'fulfilled', $4, $4::timestamptz + interval '72 hours', $5, $4, $5, $3)`, [randomUUID(), CASES.sitiRahayu.id, secret, OLD, clerk]);
    await bench.owner.query(
      `INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at, looked_by, looked_at, verdict, note) VALUES ($1, $2, 'bdl', '2021-10-01', 'out_of_hours', 3, $3, $2, $3, 'reasonable', $4)`, [randomUUID(), clerk, OLD, secret]);
    await bench.owner.query("INSERT INTO staff_draft (staff_id, kind, subject_id, content, updated_at) VALUES ($1, 'transfer', 'x', jsonb_build_object('note', $2::text), '2026-10-01')", [clerk, secret]);
    await bench.owner.query("INSERT INTO command_receipt (staff_id, key, command, input_hash, answer, created_at) VALUES ($1, $2, 'x', '\\x00', jsonb_build_object('note', $3::text), '2026-10-01')", [clerk, randomUUID(), secret]);
    const young = await bench.one<{ id: string; subject: string; description: string }>("SELECT id, subject, description FROM complaint WHERE status = 'closed' AND ended_at > '2026-01-01' ORDER BY id LIMIT 1");
    expect(await tablesThatSay(secret)).toHaveLength(13);
    const before = await figures();

    const taken = await apply();
    expect(await tablesThatSay(secret)).toEqual([]);
    for (const kind of ['complaint_words', 'transfer_words', 'request_words', 'privacy_words', 'finding_words', 'draft', 'receipt'] as const) expect.soft(taken[kind], kind).toBeGreaterThanOrEqual(1);
    expect(await bench.one('SELECT subject, description, status FROM complaint WHERE id = $1', id)).toEqual({ subject: 'Disamarkan', description: 'Disamarkan', status: 'closed' });
    expect(await bench.one('SELECT id, subject, description FROM complaint WHERE id = $1', young.id)).toEqual(young);
    expect(await figures()).toBe(before);
    expect(Object.values(await apply()).every((count) => count === 0)).toBe(true);
  });

  test('a case and a request without words still open', async () => {
    const { complaint } = await bench.one<{ complaint: string }>("SELECT id AS complaint FROM complaint WHERE subject = 'Disamarkan' AND branch_id IS NOT NULL LIMIT 1");
    const { request } = await bench.one<{ request: string }>("SELECT id AS request FROM service_request WHERE after = '{}' LIMIT 1");
    const nation = await bench.as('pusat');
    expect(await getComplaint(nation, { id: complaint })).toMatchObject({ kind: 'done', value: { subject: 'Disamarkan' } });
    const { branch } = await bench.one<{ branch: string }>('SELECT branch_id AS branch FROM service_request WHERE id = $1', request);
    expect(await getRequest(await bench.as(`supervisor.${branch}`), { id: request })).toMatchObject({ kind: 'done', value: { changes: [] } });
  });

  test('nobody but the system takes them away', async () => {
    for (const username of ['supervisor.bdl', 'pusat', 'admin']) {
      const { actor } = await bench.as(username);
      await expect(inTransaction(bench.db, actor, (tx) => tx.$queryRaw`SELECT retention_forget('complaint_words', '2026-11-20'::date, 10)`)).rejects.toThrow();
    }
  });
});

describe('row-level security stands behind it', () => {
  test('no person takes a file away or puts another in its place', async () => {
    const id = await paper('2026-11-19');
    for (const username of ['loket.bdl', 'supervisor.bdl', 'pusat']) {
      const { actor } = await bench.as(username);
      await inTransaction(bench.db, actor, (tx) => tx.$executeRaw`UPDATE evidence SET content = '' WHERE id = ${id}::uuid`).catch(() => 0);
    }
    expect(await bench.one('SELECT length(content) AS bytes FROM evidence WHERE id = $1', id)).toEqual({ bytes: 3 });
  });
});
