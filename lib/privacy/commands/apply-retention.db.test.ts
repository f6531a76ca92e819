import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
