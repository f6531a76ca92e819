import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';

/*
 * Somebody has the application role's password and a psql: what the database itself refuses. Tables, columns, policies and functions are read from the
 * catalogue, so that a new one is held to the same, or has to say here why not.
 */

/** Tables without row-level security, and why every office may read them. A new table must have policies or stand here. */
const EVERYBODYS: Record<string, string> = {
  region: 'list of regions',
  calendar_recount: 'progress of a count', calendar_state: 'a version number', holiday: 'published days', timetable: 'opening hours',
  published_figure: 'published figures',
  member: 'any office serves any member; each reading is audited', member_facility: 'goes with the member', member_word: 'index of names, goes with the member',
  sign_in_attempt: 'counts of failures before anybody is known', identity_logout: 'ids of logout tokens that were used, before anybody is known', staff_identity: 'issuer and subject, read before anybody is known', staff_session: 'sessions, read before anybody is known',
};
/** Rows of other branches that a branch sees on purpose, as a condition that leaves them out. */
const ON_PURPOSE: Record<string, string> = {
  canned_reply: 'branch_id IS NOT NULL',
  complaint: "last_branch_id IS DISTINCT FROM 'dps'",
  call_back: "complaint_id NOT IN (SELECT id FROM complaint)",
  complaint_event: 'complaint_id NOT IN (SELECT id FROM complaint)',
  complaint_file: 'complaint_id NOT IN (SELECT id FROM complaint)',
};
/** Tables that everybody may read and few may write: their policies guard the writing. */
const WRITTEN_BY_FEW: Record<string, string> = {
  api_key: 'prefix and hash of the keys of other systems; read before anybody is known', staff: 'names of colleagues, needed before anybody is known',
  branch: 'list of offices', facility: 'published list', facility_contract: 'dates of contracts', local_government: 'list of payers', regency: 'list of regencies', pemda_policy: 'dated rules of payers', policy_value: 'dated rules', reference_event: 'who changed these, when and why',
  staff_duty: 'who works where, read with each session', member_flag: 'a mark that a reading of this member is looked at, needed at each reading',
};
/** Policies that let everybody read: marks of freshness and of checks, without a person's data, and the tables above. */
const OPEN_POLICIES = ['report_check', 'report_freshness', ...Object.keys(WRITTEN_BY_FEW)];
/** Functions that the role may call and that see more than it does, and what keeps them to the actor. */
const DEFINERS: Record<string, string> = {
  actor_scopes: 'names of the scopes of the actor',
  audit_append: 'appends one event; the chain is kept by the function',
  complaint_found: 'within actor_branches()', complaint_tally_add_up: 'adds up counts', facility_correct: 'for an administrator alone; no column of counts', facility_incoming: 'counts by facility',
  reference_withdraw: 'for an administrator alone, and only what has not begun',
  staff_change_own_password: 'the hash of the actor alone', staff_of_identity: 'an account from the claims of a verified token; audits itself',
  retention_forget: 'for the system alone; takes words away, gives nothing',
  service_request_apply: 'within actor_branches(), for a request that was approved',
};
/** Columns with hashes that the role can read, because it compares them, and sealed secrets whose key is not in the database. Anything else called like a secret must not be readable. */
const COMPARED = [
  'adoption_import.file_hash', 'api_key.hash', 'audit_event.hash', 'audit_event.prev_hash', 'branch_device.code_hash', 'branch_device.token_hash', 'command_receipt.input_hash', 'complaint.source_hash', 'identity_logout.token_id',
  'staff.password_hash', 'staff_link.token_hash', 'staff_recovery_code.code_hash', 'staff_second_factor.pending_secret', 'staff_second_factor.secret',
];

let bench: Bench;
let hostile: pg.Client;
let tables: { name: string; rls: boolean; branch: boolean; rows: boolean }[];

beforeAll(async () => {
  bench = await openBench();
  hostile = new pg.Client({ connectionString: bench.database.appUrl });
  await hostile.connect();
  const { rows } = await bench.owner.query<{ name: string; rls: boolean; branch: boolean }>(`
    SELECT c.relname AS name, c.relrowsecurity AS rls,
      EXISTS (SELECT 1 FROM information_schema.columns i WHERE i.table_schema = 'public' AND i.table_name = c.relname AND i.column_name = 'branch_id') AS branch
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND has_any_column_privilege('loket_app', c.oid, 'SELECT') ORDER BY 1`);
  tables = await Promise.all(rows.map(async (table) => ({ ...table, rows: Number((await bench.one<{ n: string }>(`SELECT count(*) AS n FROM ${table.name}`)).n) > 0 })));
});
afterAll(async () => {
  await hostile.end();
  await bench.close();
});

const names = (keep: (table: (typeof tables)[number]) => boolean) => tables.filter(keep).map(({ name }) => name);
const count = async (sql: string) => Number((await hostile.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);
/** Runs as the role with the settings of an officer of Denpasar, in a transaction that is thrown away. */
async function asDenpasar<T>(work: () => Promise<T>): Promise<T> {
  await hostile.query('BEGIN');
  try {
    await hostile.query("SELECT set_config('app.branch_ids', 'dps', true), set_config('app.role', 'supervisor', true), set_config('app.staff_id', $1, true), set_config('app.national', '', true), set_config('app.member_ids', '', true)", [randomUUID()]);
    return await work();
  } finally {
    await hostile.query('ROLLBACK');
  }
}
/** What the database answers to a statement: the number of rows, or the error's code. */
async function attempt(sql: string): Promise<number | string> {
  await hostile.query('SAVEPOINT attempt');
  try {
    return (await hostile.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await hostile.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
const DENIED = '42501';

test('every table that the role can read has row-level security, or says here why every office may read it', () => {
  expect(names(({ rls }) => !rls)).toEqual(Object.keys(EVERYBODYS).sort());
});

test('without an actor no row of any such table is to be seen', async () => {
  for (const name of names(({ rls }) => rls).filter((each) => !OPEN_POLICIES.includes(each))) expect.soft(await count(name), name).toBe(0);
});

test('every policy for reading names the actor, and none but the listed ones lets everybody', async () => {
  const { rows } = await bench.owner.query<{ name: string; qual: string }>(`SELECT polrelid::regclass::text AS name, pg_get_expr(polqual, polrelid) AS qual FROM pg_policy WHERE polcmd IN ('r', '*')`);
  for (const { name, qual } of rows) {
    if (!OPEN_POLICIES.includes(name)) expect.soft(qual, name).toMatch(/actor_(national|branches|staff|scopes)|administers_staff|EXISTS|app\.role/);
  }
  const { rows: writing } = await bench.owner.query<{ name: string; check: string | null }>(
    `SELECT polrelid::regclass::text AS name, COALESCE(pg_get_expr(polwithcheck, polrelid), CASE polcmd WHEN '*' THEN pg_get_expr(polqual, polrelid) END) AS check FROM pg_policy WHERE polcmd IN ('a', '*')`);
  for (const { name, check } of writing) expect.soft(check ?? 'true', `${name}: what may be inserted`).not.toBe('true');
});

test('an officer of one branch sees no row of another in any table that has a branch', async () => {
  const own: string[] = [];
  await asDenpasar(async () => {
    for (const { name } of tables.filter(({ name, rls, branch }) => rls && branch && !(name in WRITTEN_BY_FEW))) {
      expect.soft(await count(`${name} WHERE branch_id IS DISTINCT FROM 'dps' AND ${ON_PURPOSE[name] ?? 'true'}`), name).toBe(0);
      if ((await count(`${name} WHERE branch_id = 'dps'`)) > 0) own.push(name);
    }
  });
  // The settings do open the own branch: what is counted above is not just nothing.
  expect(own).toEqual(expect.arrayContaining(['transfer', 'transfer_event', 'evidence', 'complaint', 'complaint_event', 'call_back', 'service_request']));
});

test('an officer of one branch changes, removes and adds nothing in another', async () => {
  await asDenpasar(async () => {
    for (const { name } of tables.filter(({ rls, branch }) => rls && branch)) {
      const other = `branch_id IS DISTINCT FROM 'dps' AND ${ON_PURPOSE[name] ?? 'true'}`;
      expect.soft([0, DENIED], `UPDATE ${name}`).toContain(await attempt(`UPDATE ${name} SET branch_id = branch_id WHERE ${other}`));
      expect.soft([0, DENIED], `DELETE ${name}`).toContain(await attempt(`DELETE FROM ${name} WHERE ${other}`));
      // A row of the own branch cannot be handed to another one, except a case, which is forwarded.
      if (name !== 'complaint' && name !== 'call_back') expect.soft([0, DENIED], `move ${name}`).toContain(await attempt(`UPDATE ${name} SET branch_id = 'bdl' WHERE branch_id = 'dps'`));
    }
    expect(await attempt(`INSERT INTO service_desk (branch_id, number) VALUES ('bdl', 61)`)).toBe(DENIED);
    expect(await attempt(`INSERT INTO transfer_event SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'branch_id', 'bdl'))).* FROM transfer_event e LIMIT 1`)).toBe(DENIED);
  });
});

describe('the audit', () => {
  test.each(['audit_event', 'audit_chain'])('%s can be neither changed nor emptied, nor written past its function', async (name) => {
    const { rows } = await bench.owner.query<{ privilege: string }>(
      `SELECT p AS privilege FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p WHERE has_table_privilege('loket_app', '${name}', p) OR (p IN ('INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege('loket_app', '${name}', p))`);
    expect(rows).toEqual([]);
    for (const sql of [`UPDATE ${name} SET seq = seq`, `DELETE FROM ${name}`, `TRUNCATE ${name}`, `TRUNCATE ${name} CASCADE`, `ALTER TABLE ${name} DISABLE TRIGGER ALL`, `DROP TABLE ${name}`]) {
      await expect(hostile.query(sql), sql).rejects.toMatchObject({ code: DENIED });
    }
  });

  test('an officer reads of it only what is theirs; a supervisor the branch\'s own', async () => {
    await asDenpasar(async () => {
      expect(await count("audit_event WHERE chain <> 'dps'")).toBe(0);
      expect(await count('audit_event')).toBeGreaterThan(0);
      await hostile.query("SELECT set_config('app.role', 'frontliner', true)");
      expect(await count('audit_event')).toBe(0);
    });
  });
});

describe('the role', () => {
  test('has no privilege on any table that it needs for no use case', async () => {
    const { rows } = await bench.owner.query<{ name: string }>(
      `SELECT c.relname || ' ' || p AS name FROM pg_class c CROSS JOIN unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege('loket_app', c.oid, p)`);
    expect(rows).toEqual([]);
  });

  test('belongs to no other role, makes nothing and turns nothing off', async () => {
    expect(await bench.one('SELECT count(*)::int AS n FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = \'loket_app\'')).toEqual({ n: 0 });
    const { owner } = await bench.one<{ owner: string }>('SELECT current_user AS owner');
    const statements = [
      `SET ROLE ${hostile.escapeIdentifier(owner)}`, `SET SESSION AUTHORIZATION ${hostile.escapeIdentifier(owner)}`, 'SET ROLE pg_read_all_data', 'ALTER ROLE loket_app SUPERUSER', 'ALTER ROLE loket_app BYPASSRLS',
      'CREATE ROLE friend', 'GRANT pg_read_all_data TO loket_app', "SET session_replication_role = 'replica'", 'ALTER TABLE transfer DISABLE ROW LEVEL SECURITY', 'ALTER TABLE transfer NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE complaint DISABLE TRIGGER ALL', 'DROP POLICY transfer_read ON transfer', 'CREATE POLICY mine ON transfer USING (true)', 'CREATE TABLE mine (x int)', "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      'CREATE VIEW mine AS SELECT * FROM transfer', 'CREATE SCHEMA mine', 'CREATE EXTENSION dblink', 'CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION audit_hash()', 'COMMENT ON TABLE transfer IS NULL',
      "SELECT pg_read_file('/etc/passwd')", "SELECT pg_ls_dir('/')", "SELECT lo_import('/etc/passwd')", "COPY member TO '/tmp/x'", "COPY member TO PROGRAM 'cat'", "COPY member FROM '/etc/passwd'", 'SELECT pg_reload_conf()', "ALTER SYSTEM SET log_statement = 'all'",
      'SELECT rolpassword FROM pg_authid', 'SELECT passwd FROM pg_shadow', 'SELECT pg_switch_wal()', 'ALTER DATABASE postgres SET search_path = mine', 'SELECT * FROM pg_stat_get_wal_receiver(), audit_chain',
    ];
    for (const sql of statements) await expect(hostile.query(sql), sql).rejects.toMatchObject({ code: expect.stringMatching(/^42(501|704|809)$/) as string });
    // Without `row_security` a query is refused rather than answered in full.
    await hostile.query('SET row_security = off');
    await expect(hostile.query('SELECT * FROM transfer')).rejects.toMatchObject({ code: DENIED });
    await hostile.query('RESET row_security');
  });

  test('reads no column called like a secret but hashes that it compares', async () => {
    const { rows } = await bench.owner.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '(hash|secret|token|password|private|recovery)' AND data_type <> 'boolean'
       AND has_column_privilege('loket_app', 'public.' || table_name, column_name, 'SELECT') ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(COMPARED);
  });

  test('calls, of what sees more than itself, only the listed functions, and all of those look names up where nobody can put others', async () => {
    const { rows } = await bench.owner.query<{ name: string; callable: boolean; path: string | null }>(`
      SELECT p.proname AS name, has_function_privilege('loket_app', p.oid, 'EXECUTE') AND p.prorettype <> 'trigger'::regtype AS callable, (SELECT c FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path
      FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`);
    expect([...new Set(rows.filter(({ callable }) => callable).map(({ name }) => name))]).toEqual(Object.keys(DEFINERS).sort());
    for (const { name, path } of rows) expect.soft(path, name).toBe('search_path=public, pg_temp');
  });

  test('gets nothing of another branch out of them', async () => {
    const found = 'complaint_found(NULL, false, NULL, NULL, NULL, NULL, NULL)';
    expect(await count(found)).toBe(0);
    const { id } = await bench.one<{ id: string }>("SELECT id FROM service_request WHERE branch_id = 'bdl' ORDER BY id LIMIT 1");
    await asDenpasar(async () => {
      expect(await count(`${found} WHERE branch_id IS DISTINCT FROM 'dps'`)).toBe(0);
      expect(await attempt(`SELECT service_request_apply('${id}', now(), 'x', ARRAY['x'], gen_random_uuid())`)).toBe('P0001');
    });
  });
});
