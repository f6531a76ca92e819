import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { getRecord } from '@/lib/members/queries/get-record';
import { searchMembers } from '@/lib/members/queries/search-members';
import type { Db } from '@/lib/server/db';
import { requestTransfer } from '@/lib/transfers/commands/request-transfer';
import * as bareSql from './bare-sql';
import { callerOf } from './caller';
import type { Figure } from './table';
import { time } from './timing';

const BRANCH = 'bdl';

/** Measures the main job's use cases with session, authorisation and audit, each beside the bare SQL of the same data in the same run. */
export async function measureUseCases(db: Db, bare: pg.Client, rounds: number): Promise<Figure[]> {
  const asCaller = await callerOf(db, bare, 'loket.bdl');
  const pick = (sql: string, ...values: unknown[]) => bare.query<Record<string, string>>(sql, values).then(({ rows }) => rows);
  const search = (text: string) => asCaller((caller) => searchMembers(caller, { text, deep: false }));
  const warm = <T>(inputs: readonly T[]) => inputs.slice(0, Math.max(20, Math.floor(inputs.length / 10)));

  const people = await pick('SELECT id, nik, name_key FROM member TABLESAMPLE SYSTEM (20) WHERE nik IS NOT NULL AND branch_id = $1 ORDER BY random() LIMIT $2', BRANCH, rounds);
  const niks = people.map(({ nik }) => nik ?? '');
  const typed = people.map(({ name_key = '' }, index) => name_key.slice(0, 3 + (index % 8)));
  const ids = people.map(({ id }) => id ?? '');
  const [target] = await pick(
    `SELECT f.code FROM facility f JOIN facility_contract c ON c.facility_code = f.code AND c.valid_from < current_date - 30 AND COALESCE(c.valid_to, 'infinity') > current_date + 90
     WHERE f.branch_id = $1 AND f.type = 'clinic' AND f.doctors > 0 AND f.members < 2000 * f.doctors ORDER BY f.members LIMIT 1`, BRANCH);
  const movable = await pick(
    `SELECT m.id FROM member m JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL AND p.valid_from < current_date - 400
     WHERE m.branch_id = $1 AND m.segment = 'PBPU' AND m.status = 'ACTIVE' AND p.facility_code <> $2
       AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.member_id = m.id AND t.status IN ('requested', 'returned', 'approved')) LIMIT $3`,
    BRANCH, target?.code, rounds);
  const moving = movable.map(({ id }) => id ?? '');
  const half = Math.floor(moving.length / 2);
  const submit = (memberId: string) =>
    asCaller((caller) => requestTransfer(caller, { memberIds: [memberId], facilityCode: target?.code, reason: 'wish', note: '' }, randomUUID()));

  return [
    { name: 'Exact lookup (NIK)', promise: 'p50 <= 4, p99 <= 20', useCase: await time(niks, search, warm(niks)), bare: await time(niks, bareSql.byNik(bare), warm(niks)) },
    { name: 'Name as you type', promise: 'p50 <= 6, p99 <= 30', useCase: await time(typed, search, warm(typed)), bare: await time(typed, bareSql.byName(bare, BRANCH), warm(typed)) },
    {
      name: 'Open a record',
      promise: 'p50 <= 15',
      useCase: await time(ids, (id) => asCaller((caller) => getRecord(caller, { id })), warm(ids)),
      bare: await time(ids, bareSql.record(bare), warm(ids)),
    },
    {
      name: 'Submit a transfer',
      promise: 'p50 <= 25',
      useCase: await time(moving.slice(20, half), submit, moving.slice(0, 20)),
      bare: await time(moving.slice(half), bareSql.insertTransfer(bare, BRANCH, target?.code ?? '')),
    },
  ];
}
