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
async function as(role: string, sql: string): Promise<number | string> {
  await app.query('BEGIN');
  try {
    await app.query("SELECT set_config('app.role', $1, true), set_config('app.staff_id', $2, true), set_config('app.national', 'on', true)", [role, admin]);
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
const withdraw = (from: string, today: string) => `SELECT reference_withdraw('pemda', 'pemkot-bdl', '${from}', '${today}')`;

describe.each(['', 'frontliner', 'supervisor', 'manager', 'auditor'])('a session as %j', (role) => {
  test.each([['a policy', policy('2030-01-01', '2026-11-20')], ['a value', value('2030-01-01', '2026-11-20')], ['a facility', facility], ['a contract', contract], ['a line of history', 'event'], ['a correction', correct], ['a withdrawal', withdraw('2030-01-01', '2026-11-20')]])('writes nothing: %s', async (_, sql) => {
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
  });

  test('writes history in the own name alone, and changes none', async () => {
    expect(await as('admin', event(admin))).toBe(1);
    const { id } = await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'auditor'");
    expect(await as('admin', event(id))).toBe(DENIED);
    for (const sql of ["UPDATE reference_event SET reason = 'x'", 'DELETE FROM reference_event']) expect(await as('admin', sql)).toBe(DENIED);
  });

  test.each([
    "UPDATE pemda_policy SET outside_area = 'allowed'", 'DELETE FROM pemda_policy', "UPDATE policy_value SET value = '1'", 'DELETE FROM policy_value', 'DELETE FROM facility_contract', "UPDATE facility_contract SET reference = 'x'",
    "UPDATE facility SET name = 'X'", 'UPDATE facility SET doctors = 9', 'DELETE FROM facility', "UPDATE branch SET time_zone = 'Asia/Jakarta'", 'DELETE FROM branch', "UPDATE local_government SET name = 'X'",
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
