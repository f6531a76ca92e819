import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { getRecord } from '@/lib/members/queries/get-record';
import { searchMembers } from '@/lib/members/queries/search-members';
import type { Db } from '@/lib/server/db';
import type { Outcome } from '@/lib/server/outcome';
import { findSessionActor, openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { requestTransfer } from '@/lib/transfers/commands/request-transfer';
import * as bareSql from './bare-sql';
import type { Figure } from './table';
import { time } from './timing';

const BRANCH = 'bdl';

/** Measures the main job's use cases with session, authorisation and audit, each beside the bare SQL of the same data in the same run. */
export async function measureUseCases(db: Db, bare: pg.Client, rounds: number): Promise<Figure[]> {
  const sessionId = await signIn(db, bare);
  /** As every request does it: the session's row first, then the use case with its own transaction. */
  const asCaller = async <T>(run: (caller: Caller) => Promise<Outcome<T>>): Promise<void> => {
    const now = new Date();
    const actor = await findSessionActor(db, sessionId, now);
    if (!actor) throw new Error('the session of the benchmark ended');
    const outcome = await run({ db, actor, address: '127.0.0.1', now });
    if (outcome.kind !== 'done') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  };
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

async function signIn(db: Db, bare: pg.Client): Promise<string> {
  const { rows } = await bare.query<{ id: string }>('SELECT id FROM staff WHERE username = $1', ['loket.bdl']);
  const staffId = rows[0]?.id;
  if (!staffId) throw new Error('the benchmark needs the demo account loket.bdl');
  return inTransaction(db, SYSTEM_ACTOR, (tx) => openSession(tx, { staffId, now: new Date(), address: null, userAgent: 'bench' }));
}
