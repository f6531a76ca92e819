import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { readFile } from 'node:fs/promises';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** PostgreSQL's name of a Prisma scalar with its native type. */
function typeOf(scalar: string, native: string | undefined, list: boolean): string {
  const names: Record<string, string> = {
    String: 'text', Int: 'int4', BigInt: 'int8', Decimal: 'numeric', Boolean: 'bool', Json: 'jsonb', Bytes: 'bytea', DateTime: 'timestamptz',
    'db.Uuid': 'uuid', 'db.Date': 'date', 'db.Timestamptz': 'timestamptz', 'db.SmallInt': 'int2',
  };
  const name = names[native ?? scalar] ?? scalar;
  return list ? `_${name}` : name;
}

/** Columns that schema.prisma declares: table, column, type, nullability. */
function declaredColumns(schema: string): Column[] {
  return [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    return body.split('\n').flatMap((line) => {
      const field = /^ {2}(\w+)\s+(String|Int|BigInt|Decimal|Boolean|Json|Bytes|DateTime)(\[\])?(\?)?(.*)$/.exec(line);
      if (!field) return [];
      const [, name = '', scalar = '', list, optional, attributes = ''] = field;
      const column = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? name;
      return [{ table, column, type: typeOf(scalar, /@(db\.\w+)/.exec(attributes)?.[1], list !== undefined), nullable: optional !== undefined }];
    });
  });
}

const text = ({ table, column, type, nullable }: Column) => `${table}.${column} ${type}${nullable ? ' null' : ''}`;

test('schema.prisma declares exactly the columns that the migrations make', async () => {
  const { rows } = await owner.query<Column>(`SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'audit_chain')`);
  const declared = declaredColumns(await readFile('prisma/schema.prisma', 'utf8'));
  expect(declared.map(text).sort()).toEqual(rows.map(text).sort());
});

test('every foreign key has an index that begins with its columns', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT c.conname AS name FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
    ORDER BY 1`);
  // Small reference tables, and columns that nobody deletes or searches by.
  const deliberate = [
    'audit', 'branch', 'evidence_branch_id_fkey', 'evidence_uploaded_by_fkey', 'facility_regency_code_fkey', 'local_government_branch_id_fkey',
    'member_branch_id_fkey', 'member_facility_facility_code_fkey', 'member_facility_transfer_fk', 'member_local_government_id_fkey',
    'member_regency_code_fkey', 'regency_branch_id_fkey', 'staff_branch_id_fkey', 'staff_region_id_fkey', 'transfer_decided_by_fkey',
    'transfer_event_actor_id_fkey', 'transfer_event_branch_id_fkey', 'transfer_from_facility_code_fkey', 'transfer_local_government_id_fkey',
    'transfer_requested_by_fkey', 'transfer_to_facility_code_fkey', 'transfer_updated_by_fkey',
    'calendar_recount_asked_by_fkey', 'call_back_attempt_caller_id_fkey', 'call_back_flagged_by_fkey', 'call_back_member_id_fkey', 'call_back_taken_by_fkey',
    'call_back_updated_by_fkey', 'canned_reply_branch_id_fkey', 'canned_reply_updated_by_fkey', 'complaint_created_by_fkey', 'complaint_event_actor_id_fkey',
    'complaint_event_branch_id_fkey', 'complaint_facility_code_fkey', 'complaint_file_branch_id_fkey', 'complaint_file_uploaded_by_fkey',
    'complaint_link_linked_by_fkey', 'complaint_regency_code_fkey', 'complaint_task_created_by_fkey', 'complaint_task_done_by_fkey', 'complaint_updated_by_fkey', 'holiday_updated_by_fkey', 'timetable_updated_by_fkey',
  ];
  expect(rows.map(({ name }) => name).filter((name) => !deliberate.includes(name))).toEqual([]);
});

test('the application role owns nothing and bypasses nothing', async () => {
  const { rows } = await owner.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
    (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'loket_app'`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }]);
});
