import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';

/* What the database itself keeps of policies, facilities, values and branches, whatever the application asks: what was in force stays, and few may add. */
let bench: Bench;
let app: pg.Client;
let admin: string;

beforeAll(async () => {
  bench = await openBench();
  app = new pg.Client({ connectionString: bench.database.appUrl });
  await app.connect();
  ({ id: admin } = await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'admin'"));
});
afterAll(async () => {
  await app.end();
  await bench.close();
});

/** What a statement answers to a person of a role: the number of rows, or the error's code. Nothing of it stays. */
async function as(role: string, sql: string, scope = "set_config('app.national', 'on', true)"): Promise<number | string> {
  await app.query('BEGIN');
  try {
    await app.query(`SELECT set_config('app.role', $1, true), set_config('app.staff_id', $2, true), ${scope}`, [role, admin]);
    return (await app.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query('ROLLBACK');
  }
}
const DENIED = '42501';
const CHECK = '23514';
const policy = (from: string, recorded: string | null) => `INSERT INTO pemda_policy (id, local_government_id, valid_from, allowed_types, outside_area, letter_required, recorded_on)
  VALUES ('${randomUUID()}', 'pemkot-bdl', '${from}', '{puskesmas}', 'allowed', 'none', ${recorded === null ? 'NULL' : `'${recorded}'`})`;
const value = (from: string, recorded: string) => `INSERT INTO policy_value (key, valid_from, value, source, certainty, recorded_on) VALUES ('transfer.tenure_months', '${from}', '1', 'x', 'H', '${recorded}')`;
const facility = "INSERT INTO facility (code, name, name_key, type, branch_id, regency_code, district, address, doctors) VALUES ('0899U999', 'X', 'X', 'clinic', 'bdl', '18.71', 'x', 'x', 1)";
const contract = "INSERT INTO facility_contract (facility_code, valid_from, valid_to, reference) SELECT min(code), '1990-01-01', '1990-12-31', 'x' FROM facility";
const event = (actor: string) => `INSERT INTO reference_event (id, kind, subject, version, at, on_day, actor_id, actor_name, action, reason, before, after) VALUES ('${randomUUID()}', 'branch', 'bdl', 1, now(), '2026-11-20', '${actor}', 'x', 'branch_changed', 'x', '{}', '{}')`;
const correct = "SELECT facility_correct((SELECT min(code) FROM facility), 'X', 'X', 'clinic', '18.71', 'x', 'x', 1)";
const office = "INSERT INTO branch (id, name, region_id, time_zone, address, phone) VALUES ('zzz', 'X', 'wilayah3', 'Asia/Jakarta', 'x', '1')";
const regency = "INSERT INTO regency (code, name, branch_id) VALUES ('99.99', 'X', 'bdl')";
const government = "INSERT INTO local_government (id, name, branch_id, regency_codes) VALUES ('pemkot-zzz', 'X', 'bdl', '{18.71}')";
const reply = (branch: string | null, by: string) => `INSERT INTO canned_reply (id, branch_id, title, body, updated_at, updated_by) VALUES (gen_random_uuid(), ${branch === null ? 'NULL' : `'${branch}'`}, 'x', 'x', now(), '${by}')`;
const withdraw = (from: string, today: string) => `SELECT reference_withdraw('pemda', 'pemkot-bdl', '${from}', '${today}')`;

describe.each(['', 'frontliner', 'supervisor', 'manager', 'auditor'])('a session as %j', (role) => {
  test.each([['a policy', policy('2030-01-01', '2026-11-20')], ['a value', value('2030-01-01', '2026-11-20')], ['a facility', facility], ['a contract', contract], ['a branch', office], ['a regency', regency], ['a local government', government], ['a line of history', 'event'], ['a correction', correct], ['a withdrawal', withdraw('2030-01-01', '2026-11-20')]])('writes nothing: %s', async (_, sql) => {
    expect(await as(role, sql === 'event' ? event(admin) : sql)).toBe(DENIED);
  });

  test('changes no branch and no end of a contract', async () => {
    expect(await as(role, "UPDATE branch SET name = 'X'")).toBe(0);
    expect(await as(role, "UPDATE facility_contract SET valid_to = '2026-11-20'")).toBe(0);
  });
});

describe('an administrator', () => {
  test('adds what begins later than it is recorded, and nothing that reaches back', async () => {
    expect(await as('admin', policy('2030-01-01', '2026-11-20'))).toBe(1);
    expect(await as('admin', policy('2026-11-20', '2026-11-20'))).toBe(CHECK);
    expect(await as('admin', policy('2030-01-01', null))).toBe(DENIED);
    expect(await as('admin', value('2030-01-01', '2026-11-20'))).toBe(1);
    expect(await as('admin', value('2020-01-01', '2026-11-20'))).toBe(CHECK);
    expect(await as('admin', facility)).toBe(1);
    expect(await as('admin', contract)).toBe(1);
    for (const sql of [office, regency, government]) expect(await as('admin', sql), sql).toBe(1);
    for (const word of ['pusat', 'nation']) expect(await as('admin', office.replace("'zzz'", `'${word}'`)), word).toBe(CHECK);
  });

  test('writes history in the own name alone, and changes none', async () => {
    expect(await as('admin', event(admin))).toBe(1);
    const { id } = await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'auditor'");
    expect(await as('admin', event(id))).toBe(DENIED);
    for (const sql of ["UPDATE reference_event SET reason = 'x'", 'DELETE FROM reference_event']) expect(await as('admin', sql)).toBe(DENIED);
  });

  test.each([
    "UPDATE pemda_policy SET outside_area = 'allowed'", 'DELETE FROM pemda_policy', "UPDATE policy_value SET value = '1'", 'DELETE FROM policy_value', 'DELETE FROM facility_contract', "UPDATE facility_contract SET reference = 'x'",
    "UPDATE facility SET name = 'X'", 'UPDATE facility SET doctors = 9', 'DELETE FROM facility', "UPDATE branch SET time_zone = 'Asia/Jakarta'", 'DELETE FROM branch', "UPDATE branch SET region_id = 'wilayah3'", "UPDATE local_government SET name = 'X'", 'DELETE FROM local_government', "UPDATE regency SET branch_id = 'bdl'", 'DELETE FROM regency',
  ])('cannot rewrite: %s', async (sql) => {
    expect(await as('admin', sql)).toBe(DENIED);
  });

  test('takes back what has not begun, and never what has', async () => {
    await bench.owner.query(policy('2030-01-01', '2026-11-20'));
    expect(await as('admin', withdraw('2030-01-01', '2030-01-01'))).toBe(DENIED);
    expect(await as('admin', withdraw('2024-01-01', '2026-11-20'))).toBe(DENIED);
    expect(await as('admin', withdraw('2030-01-01', '2026-11-20'))).toBe(1);
  });
});

describe('texts of answers', () => {
  /** The same as a person of Denpasar. */
  const inDenpasar = (role: string, sql: string) => as(role, sql, "set_config('app.branch_ids', 'dps', true), set_config('app.national', '', true)");
  const ANY = 'UPDATE canned_reply SET body = body, updated_by = ';

  beforeAll(async () => {
    for (const branch of ['dps', 'bdl', null]) await bench.owner.query(reply(branch, admin));
  });

  test('are written by the supervisors of their branch, those of every office by the administrator, in the own name alone', async () => {
    expect(await inDenpasar('supervisor', reply('dps', admin))).toBe(1);
    expect(await as('admin', reply(null, admin))).toBe(1);
    for (const branch of ['bdl', null]) expect(await inDenpasar('supervisor', reply(branch, admin)), branch ?? 'every office').toBe(DENIED);
    expect(await as('admin', reply('dps', admin))).toBe(DENIED);
    const { id } = await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'auditor'");
    expect(await inDenpasar('supervisor', reply('dps', id))).toBe(DENIED);
    expect(await inDenpasar('supervisor', `${ANY}'${id}' WHERE branch_id = 'dps'`)).toBe(DENIED);
  });

  test.each(['frontliner', 'complaint_handler', 'manager', 'triage', 'auditor', 'device', ''])('are not written by %j', async (role) => {
    for (const branch of ['dps', null]) expect(await inDenpasar(role, reply(branch, admin))).toBe(DENIED);
    expect(await inDenpasar(role, `${ANY}'${admin}'`)).toBe(0);
    expect(await inDenpasar(role, 'DELETE FROM canned_reply')).toBe(0);
  });

  test('are changed, handed on and removed only by who keeps them', async () => {
    const { dps, common } = await bench.one<{ dps: number; common: number }>("SELECT count(*) FILTER (WHERE branch_id = 'dps')::int AS dps, count(*) FILTER (WHERE branch_id IS NULL)::int AS common FROM canned_reply");
    expect(await inDenpasar('supervisor', `${ANY}'${admin}'`)).toBe(dps);
    expect(await inDenpasar('supervisor', 'DELETE FROM canned_reply')).toBe(dps);
    expect(await as('admin', 'DELETE FROM canned_reply')).toBe(common);
    for (const to of ["'bdl'", 'NULL']) expect(await inDenpasar('supervisor', `UPDATE canned_reply SET branch_id = ${to}, updated_by = '${admin}' WHERE branch_id = 'dps'`), to).toBe(DENIED);
  });

  test('are read by the branch with those of every office, by the whole country nationally, and by nobody without a person', async () => {
    const { mine, all } = await bench.one<{ mine: number; all: number }>("SELECT count(*) FILTER (WHERE branch_id = 'dps' OR branch_id IS NULL)::int AS mine, count(*)::int AS all FROM canned_reply");
    expect(all).toBeGreaterThan(mine);
    expect(await inDenpasar('complaint_handler', 'SELECT id FROM canned_reply')).toBe(mine);
    expect(await as('triage', 'SELECT id FROM canned_reply')).toBe(all);
    expect((await app.query('SELECT id FROM canned_reply')).rowCount).toBe(0);
  });
});
