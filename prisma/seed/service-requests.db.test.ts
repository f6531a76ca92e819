import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REQUEST_KINDS, REQUEST_STATUSES } from '@/lib/requests/model';
import { testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { checkReference } from '@/lib/values/reference';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase({ seeded: true });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const rows = async <T extends object>(sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;

test('every branch has a request of every status, and of every kind one', async () => {
  for (const [column, values] of [['status', REQUEST_STATUSES], ['kind', REQUEST_KINDS]] as const) {
    const found = await rows<{ branch: string; value: string }>(`SELECT DISTINCT branch_id AS branch, ${column} AS value FROM service_request`);
    expect(found).toHaveLength(4 * values.length);
  }
});

test('references are whole, and everything happened before today', async () => {
  for (const { reference } of await rows<{ reference: string }>('SELECT reference FROM service_request')) expect(checkReference(reference, 'PL').valid).toBe(true);
  expect(await rows("SELECT 1 FROM service_request_event WHERE at >= '2026-11-20'")).toEqual([]);
});

test('what is applied stands in the record, and what is open is not in it yet', async () => {
  const wrong = await rows(`SELECT r.reference FROM service_request r JOIN member m ON m.id = r.member_id
    WHERE (r.status = 'applied' AND (COALESCE(r.after->>'name', m.name) <> m.name OR COALESCE(r.after->>'address', m.address) <> m.address))
       OR (r.status = 'requested' AND r.kind = 'identity_correction' AND (COALESCE(r.before->>'name', m.name) <> m.name OR COALESCE(r.before->>'birthDate', m.birth_date::text) <> m.birth_date::text))`);
  expect(wrong).toEqual([]);
});

test('all but contact has a paper, and each history ends in the status of its request', async () => {
  expect(await rows("SELECT 1 FROM service_request r WHERE kind <> 'contact_update' AND NOT EXISTS (SELECT 1 FROM service_request_evidence e WHERE e.request_id = r.id)")).toEqual([]);
  const wrong = await rows(`SELECT r.reference FROM service_request r
    JOIN LATERAL (SELECT to_status FROM service_request_event e WHERE e.request_id = r.id ORDER BY e.at DESC, e.id DESC LIMIT 1) last ON true WHERE last.to_status <> r.status`);
  expect(wrong).toEqual([]);
});
