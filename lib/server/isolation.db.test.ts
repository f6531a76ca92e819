import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { searchMembers } from '@/lib/members/queries/search-members';

let bench: Bench;
let hostile: pg.Client;

beforeAll(async () => {
  bench = await openBench();
  hostile = new pg.Client({ connectionString: bench.database.appUrl });
  await hostile.connect();
});
afterAll(async () => {
  await hostile.end();
  await bench.close();
});

const count = async (sql: string) => Number((await hostile.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);

describe('a session of the application role', () => {
  test.each(['transfer', 'transfer_event', 'evidence', 'transfer_evidence', 'audit_event', 'staff_draft', 'command_receipt'])('without an actor sees no row of %s', async (name) => {
    expect(await count(name)).toBe(0);
  });

  test('with the branch set sees this branch only', async () => {
    await hostile.query("SELECT set_config('app.branch_ids', 'dps', false), set_config('app.staff_id', $1, false)", [randomUUID()]);
    expect(await count('transfer')).toBeGreaterThan(0);
    expect(await count("transfer WHERE branch_id <> 'dps'")).toBe(0);
    expect(await count("transfer_event WHERE branch_id <> 'dps'")).toBe(0);
    await hostile.query('RESET ALL');
  });

  test.each([
    ['change the audit', "UPDATE audit_event SET action = 'nothing'"],
    ['remove from the audit', 'DELETE FROM audit_event'],
    ['write the audit past its function', "INSERT INTO audit_event (chain, seq, id, at, actor_name, role, action, detail, prev_hash, hash) VALUES ('x', 1, gen_random_uuid(), now(), 'x', 'x', 'x', '{}', '', '')"],
    ['move the head of a chain', 'UPDATE audit_chain SET seq = 0'],
    ['remove a transfer', 'DELETE FROM transfer'],
    ['change a member', "UPDATE member SET name = 'X'"],
    ['sign in under another name', "UPDATE staff SET username = 'x'"],
    ['remove a person', 'DELETE FROM staff'],
    ['change the history of a person', "UPDATE staff_event SET reason = 'x'"],
    ['become the identity of an account', "INSERT INTO staff_identity SELECT 'https://example.org', 'me', id, now(), now() FROM staff WHERE username = 'admin'"],
    ['set an account aside for itself', "INSERT INTO staff_identity_link SELECT 'https://example.org', 'me', id, now(), now() FROM staff WHERE username = 'admin'"],
    ['see whom accounts are set aside for', 'SELECT * FROM staff_identity_link'],
    ['change a policy', "UPDATE pemda_policy SET outside_area = 'allowed'"],
    ['switch the guards off', 'ALTER TABLE transfer DISABLE ROW LEVEL SECURITY'],
    ['read files of the server', "SELECT pg_read_file('/etc/passwd')"],
  ])('cannot %s', async (_, sql) => {
    await expect(hostile.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});

test.each(['', 'frontliner', 'supervisor', 'auditor'])('a session of the application role as %j gives nobody a role, a password, a link or a duty', async (role) => {
  const { id } = await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'loket.bdl'");
  await hostile.query("SELECT set_config('app.staff_id', $1, false), set_config('app.role', $2, false), set_config('app.branch_ids', 'bdl', false)", [role === '' ? '' : id, role]);
  for (const change of ["role = 'admin', branch_id = NULL", "password_hash = 'x'", 'active = true', 'invited = false']) expect((await hostile.query(`UPDATE staff SET ${change}`)).rowCount).toBe(0);
  const link = "INSERT INTO staff_link (id, staff_id, kind, token_hash, created_at, expires_at) SELECT gen_random_uuid(), $1, 'reset', sha256('x'), now(), now() + interval '1 hour'";
  const duty = "INSERT INTO staff_duty (id, staff_id, branch_id, starts_at, ends_at, reason, created_at) SELECT gen_random_uuid(), $1, 'dps', now(), now() + interval '1 hour', 'x', now()";
  for (const sql of [link, duty]) await expect(hostile.query(sql, [id])).rejects.toThrow(/row-level security/);
  const account = "INSERT INTO staff (id, username, name, role, password_hash, created_at) VALUES (gen_random_uuid(), 'mine', 'Mine', 'admin', 'x', now())";
  await expect(hostile.query(account)).rejects.toThrow(/row-level security|permission denied/);
  await hostile.query('RESET ALL');
});

test('a session of the application role cannot become the owner', async () => {
  const { owner } = await bench.one<{ owner: string }>('SELECT current_user AS owner');
  await expect(hostile.query(`SET ROLE ${hostile.escapeIdentifier(owner)}`)).rejects.toThrow(/permission denied/);
});

describe('facility periods', () => {
  const period = (member: string, from: string, to: string | null, previous: string | null) =>
    bench.owner.query(
      `INSERT INTO member_facility (id, member_id, facility_code, valid_from, valid_to, previous_to, chosen_by)
       VALUES ($1, $2, (SELECT min(code) FROM facility), $3, $4, $5, 'member')`, [randomUUID(), member, from, to, previous]);

  test.each([
    ['a second open period', '2030-01-01', null, '2030-01-01'],
    ['a gap', '2030-01-01', '2030-02-01', '2030-01-01'],
    ['a beginning that is not the predecessor\'s end', '2030-01-01', '2030-02-01', '2029-12-01'],
    ['a second first period (overlap)', '2001-01-01', '2030-01-01', null],
    ['an end before the beginning', '2030-02-01', '2030-01-01', '2030-02-01'],
  ])('%s is refused by the database', async (_, from, to, previous) => {
    const { id } = await bench.one<{ id: string }>('SELECT member_id AS id FROM member_facility WHERE valid_to IS NULL LIMIT 1');
    await expect(period(id, from, to, previous)).rejects.toThrow(/violates/);
  });
});

test('the audit is a chain: each event carries the hash of the one before', async () => {
  const caller = await bench.as('loket.bdl');
  for (let n = 0; n < 3; n += 1) await searchMembers(caller, { text: 'siti' });
  const broken = await bench.one(`
    SELECT count(*)::int AS n FROM (SELECT *, lag(hash) OVER (PARTITION BY chain ORDER BY seq) AS before, lag(seq) OVER (PARTITION BY chain ORDER BY seq) AS seq_before FROM audit_event) e
    WHERE (before IS NOT NULL AND (prev_hash <> before OR seq <> seq_before + 1)) OR hash <> audit_hash(prev_hash, chain, seq, id, at, actor_id, actor_name, role,
      session_id, address, action, member_id, object_id, reason, detail)`);
  expect(broken).toEqual({ n: 0 });
});

test('32 searches and openings at once on a pool of 10 connections all come to an end', async () => {
  const caller = await bench.as('loket.bdl');
  const answers = await Promise.all(Array.from({ length: 32 }, (_, n) => searchMembers(caller, { text: ['siti', 'budi', 'ni'][n % 3] })));
  expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
});
