import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW } from '@/lib/server/testing/callers';
import { TEST_TODAY, testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { seedDemo } from './index';

const DAYS = 150;
let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemo({ ownerUrl: database.ownerUrl, today: TEST_TODAY, now: TEST_NOW, members: 6_000, visitsDays: DAYS, log: () => undefined });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
}, 400_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

const rows = async <T extends object>(text: string) => (await client.query<T>(text)).rows;
const count = async (text: string) => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`))[0]?.n ?? -1;

/** What front-liners made at the desk, told from the rows of the areas themselves, as far back as the visits go. */
const MADE = `(
  SELECT 'transfer' AS made, t.id, t.reference, t.branch_id, t.requested_by AS staff_id, t.requested_at AS at, t.member_id, t.segment, 'facility_change' AS service, t.batch_id::text AS together FROM transfer t
  UNION ALL SELECT 'service_request', r.id, r.reference, r.branch_id, r.requested_by, r.requested_at, r.member_id, r.segment, CASE r.kind WHEN 'newborn_report' THEN 'newborn' ELSE r.kind END, r.id::text FROM service_request r
  UNION ALL SELECT 'complaint', c.id, c.reference, s.branch_id, c.created_by, c.created_at, c.member_id, m.segment, 'complaint', c.id::text
    FROM complaint c JOIN staff s ON s.id = c.created_by LEFT JOIN member m ON m.id = c.member_id WHERE c.channel = 'branch_office' AND s.role = 'frontliner'
) d JOIN branch b ON b.id = d.branch_id`;
const IN_TIME = `(d.at AT TIME ZONE b.time_zone)::date >= date '${TEST_TODAY}' - ${DAYS}`;

describe('what was made at the desk', () => {
  test('there is some of every kind at every branch', async () => {
    const found = await rows<{ made: string; branch: string }>(`SELECT DISTINCT d.made, d.branch_id AS branch FROM ${MADE} WHERE ${IN_TIME}`);
    expect(found).toHaveLength(4 * 3);
  });

  test('has one visit: of the same branch, officer, local day, member and segment, around the moment of it, with its number', async () => {
    const attached = `visit_service s JOIN visit v ON v.id = s.visit_id WHERE s.source = 'console' AND s.made = d.made AND s.made_id = d.id::text`;
    expect(await count(`${MADE} WHERE ${IN_TIME} AND (SELECT count(*) FROM ${attached}) <> 1`)).toBe(0);
    expect(await count(`${MADE} WHERE ${IN_TIME} AND NOT EXISTS (SELECT 1 FROM ${attached} AND v.branch_id = d.branch_id AND v.staff_id = d.staff_id AND v.service = d.service AND s.service = d.service
      AND v.day = (d.at AT TIME ZONE b.time_zone)::date AND date_trunc('second', d.at) BETWEEN v.opened_at AND v.closed_at AND s.at = date_trunc('second', d.at) AND s.reference = d.reference
      AND v.segment IS NOT DISTINCT FROM d.segment)`)).toBe(0);
    // A family that asks together has one visit, bound to the first of them.
    expect(await count(`(SELECT d.together, count(DISTINCT s.visit_id) AS visits, bool_or(v.member_id IS NOT DISTINCT FROM d.member_id) AS bound FROM ${MADE}
      JOIN visit_service s ON s.made = d.made AND s.made_id = d.id::text JOIN visit v ON v.id = s.visit_id GROUP BY 1) t WHERE t.visits <> 1 OR NOT t.bound`)).toBe(0);
  });

  test('is all that the console claims to have made, beside the records that were opened for it', async () => {
    expect(await count(`visit_service s WHERE s.source = 'console' AND s.made <> 'record' AND NOT EXISTS (SELECT 1 FROM ${MADE} WHERE d.made = s.made AND d.id::text = s.made_id)`)).toBe(0);
    expect(await count("visit_service s JOIN visit v ON v.id = s.visit_id WHERE s.made = 'record' AND s.made_id IS DISTINCT FROM v.member_id::text")).toBe(0);
    expect(await count('visit_service s JOIN visit v ON v.id = s.visit_id WHERE s.at NOT BETWEEN v.opened_at AND v.closed_at')).toBe(0);
  });

  test('never makes a facility change of PBI APBD avoidable', async () => {
    const of = (more: string) => count(`visit v WHERE v.segment = 'PBI_APBD' ${more} AND EXISTS (SELECT 1 FROM visit_service s WHERE s.visit_id = v.id AND s.made = 'transfer')`);
    expect(await of('')).toBeGreaterThan(10);
    expect(await of('AND v.avoidable')).toBe(0);
  });

  test('leaves no desk and no person with two visitors at a time, and keeps the numbers of the reports', async () => {
    for (const who of ['branch_id, day, desk_number', 'staff_id']) {
      expect(await count(`(SELECT opened_at < lag(closed_at) OVER (PARTITION BY ${who} ORDER BY opened_at) AS twice FROM visit) v WHERE v.twice`), who).toBe(0);
    }
    const [cells] = await rows<{ visits: number }>("SELECT sum(visits)::int AS visits FROM visit_cell WHERE scope_id = 'nation' AND grain = 'month' AND dim = 'service' AND key = 'facility_change'");
    expect(cells?.visits).toBe(await count("visit WHERE closed_at IS NOT NULL AND service = 'facility_change'"));
  });
});
