import { fileTypeFromBuffer } from 'file-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_TODAY, testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { connect, type Db } from '@/lib/server/db';
import { findFacilityFacts } from '@/lib/facilities';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { TRANSFER_STATUSES, type TransferAction, type TransferStatus } from '@/lib/transfers/model';
import { loadMemberFacts } from '@/lib/transfers/queries/load-facts';
import { loadTransferPolicy } from '@/lib/transfers/queries/load-policy';
import { decideTransfer } from '@/lib/transfers/rules/decide-transfer';
import { type Finding, appliedCodes, strictest } from '@/lib/transfers/rules/findings';
import { nextStatus } from '@/lib/transfers/rules/next-status';
import { checkReference } from '@/lib/values/reference';
import { CASES, type CaseName } from './cases';
import { facilityCode } from './facilities';
import { FULL_FACILITY } from './facility-states';

let database: TestDatabase;
let client: pg.Client;
let db: Db;

beforeAll(async () => {
  database = await testDatabase({ seeded: true });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  db = connect(database.appUrl, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await client.end();
  await database.drop();
});

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

describe('transfers', () => {
  test('stand in every status at every branch, and the queue of Bandar Lampung looks like one', async () => {
    const found = await rows<{ branch_id: string; status: string; count: number }>('SELECT branch_id, status, count(*)::int FROM transfer GROUP BY 1, 2');
    for (const branch of ['bdl', 'dps', 'sby', 'jyp']) {
      expect(found.filter((row) => row.branch_id === branch).map(({ status }) => status).sort(), branch).toEqual([...TRANSFER_STATUSES].sort());
    }
    expect(found.find((row) => row.branch_id === 'bdl' && row.status === 'requested')?.count).toBeGreaterThanOrEqual(25);
  });

  test('carry what the rules said: outcome and codes follow from the findings', async () => {
    const found = await rows<{ reference: string; outcome: string; codes: string[]; findings: Finding[]; automatic: boolean }>(
      'SELECT reference, outcome, codes, findings, automatic FROM transfer',
    );
    for (const { reference, outcome, codes, findings, automatic } of found) {
      expect(strictest(findings), reference).toBe(outcome);
      expect(appliedCodes(findings), reference).toEqual(codes);
      expect(codes, reference).toContain('T14');
      expect(automatic && outcome !== 'allowed', reference).toBe(false);
    }
    const seen = new Set(found.flatMap(({ codes }) => codes));
    for (const code of ['T2', 'T3', 'T5', 'T6', 'T7', 'T11', 'T12']) expect(seen, code).toContain(code);
  });

  test('have valid references that count up in the order of the requests, and the sequence goes on after them', async () => {
    const found = await rows<{ reference: string; month: string }>("SELECT reference, to_char(requested_at AT TIME ZONE b.time_zone, 'YYYY-MM-01') AS month FROM transfer t JOIN branch b ON b.id = t.branch_id ORDER BY requested_at, t.id");
    const sequences = found.map(({ reference, month }) => {
      const check = checkReference(reference);
      if (!check.valid) throw new Error(reference);
      expect(check.month).toBe(month);
      return check.sequence;
    });
    expect(sequences).toEqual(Array.from({ length: found.length }, (_, index) => index + 1));
    const [next] = await rows<{ next: number }>("SELECT nextval('transfer_reference_seq')::int AS next");
    expect(next?.next).toBe(found.length + 1);
  });

  test('went through the status table step by step, by people of the branch, and nobody decided on a request of their own', async () => {
    interface Step {
      transfer_id: string;
      status: string;
      version: number;
      branch_id: string;
      at: Date;
      actor_id: string | null;
      actor_branch: string | null;
      role: string | null;
      action: TransferAction | 'request' | 'approve_automatically';
      from_status: TransferStatus;
      to_status: TransferStatus;
    }
    const events = await rows<Step>(
      `SELECT e.*, t.status, t.version, s.branch_id AS actor_branch, s.role FROM transfer_event e JOIN transfer t ON t.id = e.transfer_id
       LEFT JOIN staff s ON s.id = e.actor_id ORDER BY e.transfer_id, e.at, e.id`,
    );
    for (const id of new Set(events.map((event) => event.transfer_id))) {
      const steps = events.filter((event) => event.transfer_id === id);
      expect([steps[0]?.action, steps[0]?.from_status, steps[0]?.to_status], id).toEqual(['request', null, 'requested']);
      expect(steps.at(-1)?.to_status, id).toBe(steps[0]?.status);
      const changes = steps.filter(({ action }) => action !== 'request' && action !== 'approve_automatically');
      expect(steps[0]?.version, id).toBe(1 + changes.length);
      steps.slice(1).forEach(({ from_status: from, to_status: to, action, at }, index) => {
        expect(from, id).toBe(steps[index]?.to_status);
        expect(at.getTime(), id).toBeGreaterThanOrEqual(steps[index]?.at.getTime() ?? 0);
        if (action !== 'request') expect(nextStatus(from, action === 'approve_automatically' ? 'approve' : action), id).toBe(to);
      });
      const submitters = new Set(steps.filter(({ action }) => action === 'request' || action === 'resubmit').map((step) => step.actor_id));
      for (const step of steps) {
        expect(step.actor_branch, id).toBe(step.action === 'apply' ? null : step.branch_id);
        if (['approve', 'return', 'reject'].includes(step.action)) {
          expect(step.role, id).toBe('supervisor');
          expect(submitters.has(step.actor_id), id).toBe(false);
        }
      }
    }
  });

  test('happened before today, take effect when the rules say, and only the applied ones moved somebody', async () => {
    const [wrong] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM transfer t JOIN branch b ON b.id = t.branch_id
       WHERE (t.updated_at AT TIME ZONE b.time_zone)::date >= $1
          OR t.effective_date <> date_trunc('month', (t.requested_at AT TIME ZONE b.time_zone)) + interval '1 month'
          OR (t.status IN ('requested', 'returned', 'approved')) <> (t.effective_date > $1)
          OR (t.status = 'applied') <> EXISTS (SELECT 1 FROM member_facility p WHERE p.transfer_id = t.id AND p.facility_code = t.to_facility_code AND p.valid_from = t.effective_date)
          OR (t.status = 'applied') <> (t.applied_at IS NOT NULL)`,
      [TEST_TODAY],
    );
    expect(wrong?.count).toBe(0);
  });

  test('have their papers: every letter that a finding speaks of is a file that can be opened', async () => {
    const files = await rows<{ kind: string; media_type: string; size: number; content: Buffer; same: boolean }>(
      'SELECT kind, media_type, size, content, sha256 = sha256(content) AS same FROM evidence',
    );
    expect(new Set(files.map((file) => file.media_type))).toEqual(new Set(['application/pdf', 'image/png']));
    for (const { media_type: mediaType, size, content, same } of files) {
      expect((await fileTypeFromBuffer(content))?.mime).toBe(mediaType);
      expect([content.length, same]).toEqual([size, true]);
    }
    const [missing] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM transfer t WHERE (codes @> '{T3}' OR codes @> '{T4}') AND NOT EXISTS (SELECT 1 FROM transfer_evidence e WHERE e.transfer_id = t.id)`,
    );
    expect(missing?.count).toBe(0);
  });
});

describe('audit', () => {
  test('holds every act in an unbroken chain for each branch', async () => {
    const [broken] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM (
         SELECT a.*, lag(hash, 1, '\\x'::bytea) OVER (PARTITION BY chain ORDER BY seq) AS before, lag(at) OVER (PARTITION BY chain ORDER BY seq) AS earlier,
                row_number() OVER (PARTITION BY chain ORDER BY seq) AS n FROM audit_event a) e
       WHERE prev_hash <> before OR seq <> n OR earlier > at
          OR hash <> audit_hash(prev_hash, chain, seq, id, at, actor_id, actor_name, role, session_id, address, action, member_id, object_id, reason, detail)`,
    );
    expect(broken?.count).toBe(0);
    const [counts] = await rows<{ acts: number; audited: number }>(
      `SELECT (SELECT count(*)::int FROM transfer_event WHERE action <> 'approve_automatically') + (SELECT count(*)::int FROM evidence)
                + (SELECT count(*)::int FROM complaint_event WHERE action IN ('receive', 'resolve', 'reject'))
                + (SELECT count(*)::int FROM adoption_import)
                + (SELECT count(*)::int FROM service_request_event WHERE action <> 'approve_automatically') + (SELECT count(*)::int FROM service_request WHERE status = 'applied') AS acts,
              (SELECT count(*)::int FROM audit_event WHERE action <> 'refused') AS audited`,
    );
    expect(counts?.audited).toBe(counts?.acts);
    const [heads] = await rows<{ wrong: number }>(
      'SELECT count(*)::int AS wrong FROM audit_chain c WHERE hash <> (SELECT hash FROM audit_event a WHERE a.chain = c.chain AND a.seq = c.seq)',
    );
    expect(heads?.wrong).toBe(0);
  });

  test('holds what the rules turned away at every branch, by their codes and without a name', async () => {
    const refusals = await rows<{ chain: string; codes: string[] }>(
      "SELECT chain, ARRAY(SELECT jsonb_array_elements_text(detail -> 'codes')) AS codes FROM audit_event WHERE action = 'refused' AND object_id = 'transfers.request' AND member_id IS NULL",
    );
    const [all] = await rows<{ count: number }>("SELECT count(*)::int FROM audit_event WHERE action = 'refused'");
    expect(refusals).toHaveLength(all?.count ?? 0);
    expect(new Set(refusals.map(({ chain }) => chain))).toEqual(new Set(['bdl', 'dps', 'sby', 'jyp']));
    for (const { codes } of refusals) {
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.every((code) => /^T\d+$/.test(code))).toBe(true);
    }
  });
});

describe('cases, as the rules see them today', () => {
  const WAY_HALIM = 'Puskesmas Way Halim';
  test.each<[CaseName, string, string, string[]]>([
    ['sitiRahayu', WAY_HALIM, 'allowed', ['T2', 'T12', 'T14']],
    ['sitiRahayu', FULL_FACILITY.bdl, 'needs_approval', ['T2', 'T11', 'T12', 'T14']],
    ['sitiRahayu', 'Puskesmas Natar', 'needs_approval', ['T2', 'T12', 'T14']],
    ['sitiRahayu', 'Puskesmas Kedaton', 'refused', ['T1', 'T2', 'T12', 'T14']],
    ['bayiNyDewi', 'Puskesmas Kedaton', 'allowed', ['T5', 'T12', 'T14']],
    ['almostThreeMonths', WAY_HALIM, 'refused', ['T8', 'T14']],
    ['exactlyThreeMonths', WAY_HALIM, 'allowed', ['T2', 'T14']],
    ['contractEnded', WAY_HALIM, 'allowed', ['T7', 'T14']],
    ['contractEnding', WAY_HALIM, 'needs_approval', ['T7', 'T14']],
    ['openTransfer', WAY_HALIM, 'refused', ['T2', 'T12', 'T13', 'T14']],
    ['approvedTransfer', WAY_HALIM, 'refused', ['T2', 'T12', 'T13', 'T14']],
    ['deceased', WAY_HALIM, 'refused', ['T2', 'T9', 'T14']],
    ['duplicateOff', WAY_HALIM, 'refused', ['T2', 'T9', 'T12', 'T14']],
    ['redistributed', 'Puskesmas Way Kandis', 'needs_approval', ['T6', 'T14']],
    ['redistributed', WAY_HALIM, 'refused', ['T8', 'T14']],
    ['payerPlaced', WAY_HALIM, 'allowed', ['T5', 'T14']],
    ['letterRequired', 'Puskesmas Kalianda', 'refused', ['T2', 'T12', 'T14']],
    ['agreementEnded', 'Puskesmas Way Lima', 'refused', ['T2', 'T12', 'T14']],
    ['noAgreement', WAY_HALIM, 'refused', ['T2', 'T12', 'T14']],
    ['jypNoPolicy', 'Puskesmas Jayapura Utara', 'needs_approval', ['T2', 'T12', 'T14']],
  ])('%s to %s: %s', async (name, target, outcome, codes) => {
    const decision = await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
      const [facts] = await loadMemberFacts(tx, [CASES[name].id], TEST_TODAY);
      const facility = await findFacilityFacts(tx, facilityCode(target), TEST_TODAY);
      if (!facts || !facility) throw new Error('no such case or facility');
      const claim = { reason: 'wish', letterDate: null, evidence: [] } as const;
      return decideTransfer({ ...facts, target: facility, claim, groupSize: 1 }, await loadTransferPolicy(tx, TEST_TODAY), TEST_TODAY);
    });
    expect([decision.outcome, appliedCodes(decision.findings)]).toEqual([outcome, codes]);
  });
});
