import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEGMENTS, STATUS_REASONS } from '@/lib/members/model';
import { TEST_TODAY, testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { checkNik, nikDisagreements } from '@/lib/values/nik';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { CASES } from './cases';
import { FULL_FACILITY } from './facility-states';
import { seedDemo } from './index';
import { BRANCH_IDS } from './offices';

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

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

/** Every row of every table but the password hashes, whose salts differ. */
async function digest(owner: pg.Client): Promise<Record<string, string>> {
  const tables = await owner.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1");
  const digests: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const row = name === 'staff' ? "(to_jsonb(t) - 'password_hash')::text" : 't::text';
    const { rows: found } = await owner.query<{ digest: string }>(`SELECT coalesce(md5(string_agg(md5(${row}), '' ORDER BY md5(${row}))), 'empty') AS digest FROM ${name} t`);
    digests[name] = found[0]?.digest ?? '';
  }
  return digests;
}

describe('the seed', () => {
  test('makes the same data again, row for row', async () => {
    const again = await testDatabase();
    const other = new pg.Client({ connectionString: again.ownerUrl });
    try {
      await seedDemo({ ownerUrl: again.ownerUrl, today: TEST_TODAY, members: 3_000, visitsDays: 0, log: () => undefined });
      await other.connect();
      expect(await digest(other)).toEqual(await digest(client));
    } finally {
      await other.end();
      await again.drop();
    }
  });

  test('refuses a database that has members, and changes nothing in it', async () => {
    const before = await digest(client);
    const seeding = seedDemo({ ownerUrl: database.ownerUrl, today: TEST_TODAY, members: 3_000, visitsDays: 0, log: () => undefined });
    await expect(seeding).rejects.toThrow('this one already has members');
    expect(await digest(client)).toEqual(before);
  });

  test('leaves every index and constraint of the migration in place', async () => {
    const empty = await testDatabase();
    const other = new pg.Client({ connectionString: empty.ownerUrl });
    const text = `SELECT pg_get_indexdef(indexrelid) AS made FROM pg_index i JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace ORDER BY 1`;
    try {
      await other.connect();
      expect(await rows(text)).toEqual((await other.query(text)).rows);
    } finally {
      await other.end();
      await empty.drop();
    }
  });
});

describe('members', () => {
  test('are as many as asked, of every segment and at every branch, most of them in force', async () => {
    const [total] = await rows<{ count: number; active: number }>("SELECT count(*)::int, avg((status = 'ACTIVE')::int)::float AS active FROM member");
    expect(total?.count).toBe(3_000);
    expect(total?.active).toBeGreaterThan(0.83);
    expect(total?.active).toBeLessThan(0.93);
    const found = await rows<{ branch_id: string; segment: string; share: number }>(
      'SELECT branch_id, segment, (count(*) / sum(count(*)) OVER (PARTITION BY branch_id))::float AS share FROM member GROUP BY 1, 2',
    );
    for (const branch of BRANCH_IDS) {
      const here = found.filter((row) => row.branch_id === branch);
      expect(here.map(({ segment }) => segment).sort(), branch).toEqual([...SEGMENTS].sort());
      expect(here.find(({ segment }) => segment === 'PBI_APBD')?.share, branch).toBeGreaterThan(0.17);
    }
  });

  test('are not in force for every reason there is', async () => {
    const found = await rows<{ reason: string }>('SELECT DISTINCT status_reason AS reason FROM member WHERE status_reason IS NOT NULL');
    expect(found.map(({ reason }) => reason).sort()).toEqual([...STATUS_REASONS].sort());
  });

  test('have a NIK that says their birth date and sex; only the known cases do not', async () => {
    const members = await rows<{ id: string; nik: string | null; birth_date: CalendarDate; sex: 'M' | 'F' }>('SELECT id, nik, birth_date::text, sex FROM member');
    const odd = members.filter(({ nik, birth_date: birthDate, sex }) => {
      const check = nik === null ? null : checkNik(nik, TEST_TODAY);
      return check === null || !check.ok || nikDisagreements(check, { birthDate, sex }).length > 0;
    });
    expect(odd.map(({ id }) => id).sort()).toEqual([CASES.bayiNyDewi.id, CASES.bayiNyLina.id, CASES.nikMismatch.id].sort());
  });

  test('share a NIK only with a record that was switched off as a duplicate', async () => {
    const shared = await rows<{ nik: string; records: number; duplicates: number }>(
      "SELECT nik, count(*)::int AS records, count(*) FILTER (WHERE status_reason = 'duplicate')::int AS duplicates FROM member WHERE nik IS NOT NULL GROUP BY nik HAVING count(*) > 1",
    );
    expect(shared.map(({ nik }) => nik)).toContain(CASES.duplicateKept.nik);
    for (const { nik, records, duplicates } of shared) expect([records, duplicates], nik).toEqual([2, 1]);
  });

  test('have numbers that belong to nobody: serials above 9000, unused card and telephone ranges, mail that cannot arrive', async () => {
    const [real] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM member WHERE nik !~ '9\\d{3}$' OR family_card !~ '9\\d{3}$' OR card_number !~ '^000[89]' OR phone !~ '^62840|^62841' OR email !~ '\\.example$'`,
    );
    expect(real?.count).toBe(0);
  });

  test('are found by each word of their names and by nothing else', async () => {
    const members = await rows<{ id: string; name: string; name_key: string; branch_id: string; words: string[] }>(
      `SELECT m.id, m.name, m.name_key, m.branch_id, array_agg(w.word) AS words FROM member m
       LEFT JOIN member_word w ON w.member_id = m.id AND w.branch_id = m.branch_id AND w.name_key = m.name_key GROUP BY m.id`,
    );
    for (const { name, name_key: key, words } of members) {
      expect(key).toBe(nameKey(name));
      expect(words.sort(), name).toEqual([...new Set(nameWords(key))].sort());
    }
  });

  test('nearly never link the app where the local government pays', async () => {
    const [apbd] = await rows<{ share: number; others: number }>(
      `SELECT avg((app_linked_at IS NOT NULL)::int) FILTER (WHERE segment = 'PBI_APBD')::float AS share,
              avg((app_linked_at IS NOT NULL)::int) FILTER (WHERE segment LIKE 'PPU%')::float AS others FROM member`,
    );
    expect(apbd?.share).toBeLessThan(0.01);
    expect(apbd?.others).toBeGreaterThan(0.25);
  });
});

describe('facilities', () => {
  test('count the members who are really registered there', async () => {
    const [wrong] = await rows<{ count: number }>(
      'SELECT count(*)::int FROM facility f WHERE members <> (SELECT count(*) FROM member_facility p WHERE p.facility_code = f.code AND p.valid_to IS NULL)',
    );
    expect(wrong?.count).toBe(0);
    const [sum] = await rows<{ members: number }>('SELECT sum(members)::int AS members FROM facility');
    expect(sum?.members).toBe(3_000);
  });

  test('have room, but for one at each branch', async () => {
    const over = await rows<{ name: string }>("SELECT name FROM facility WHERE type <> 'hospital' AND members >= doctors * 5000 ORDER BY name");
    expect(over.map(({ name }) => name)).toEqual(Object.values(FULL_FACILITY).sort());
  });

  test('each member has one now, and about a fifth had another before', async () => {
    const [found] = await rows<{ open: number; moved: number }>(
      `SELECT (SELECT count(DISTINCT member_id) FROM member_facility WHERE valid_to IS NULL)::int AS open,
              (SELECT count(DISTINCT member_id) FROM member_facility WHERE previous_to IS NOT NULL)::int AS moved`,
    );
    expect(found?.open).toBe(3_000);
    expect(found?.moved).toBeGreaterThan(450);
    expect(found?.moved).toBeLessThan(800);
  });

  test('nobody is registered before birth, at a hospital, or from a day to come', async () => {
    const [wrong] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM member_facility p JOIN member m ON m.id = p.member_id JOIN facility f ON f.code = p.facility_code
       WHERE p.valid_from < m.birth_date OR f.type = 'hospital' OR p.valid_from > $1`,
      [TEST_TODAY],
    );
    expect(wrong?.count).toBe(0);
  });
});
