import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileTypeFromBuffer } from 'file-type';
import { isWorkingTime } from '@/lib/calendar/rules/working-time';
import { localDate } from '@/lib/calendar/rules/zones';
import { queueColumns } from '@/lib/complaints/commands/queue-columns';
import { CLOCKS, COMPLAINT_ACTIONS, COMPLAINT_STATUSES, OPEN_STATUSES, type ComplaintAction, type ComplaintStatus } from '@/lib/complaints/model';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import { openFacts, readCycle, type CycleRow, type StoredCycle } from '@/lib/complaints/queries/stored-cycle';
import { readClocks, refreshClocks } from '@/lib/complaints/rules/clocks';
import { dueSteps, planEscalation } from '@/lib/complaints/rules/escalation';
import type { CycleFacts } from '@/lib/complaints/rules/facts';
import { nextStatus } from '@/lib/complaints/rules/next-status';
import { addDays } from '@/lib/values/calendar-date';
import { checkReference } from '@/lib/values/reference';
import { TEST_TODAY, testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { complaintCount } from './complaint-plan';
import { readClockWorld } from './complaint-world';

const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
const CYCLES = `SELECT y.complaint_id AS id, y.number, y.started_at AS "startedAt", y.places, y.levels, y.pauses, y.first_response_at AS "firstResponseAt",
  y.ended_at AS "endedAt", y.outcome, y.first_response_due_at AS "firstResponseDueAt", y.resolve_due_at AS "resolveDueAt", y.legal_due_at AS "legalDueAt",
  y.verdicts, y.caveats, y.escalated FROM complaint_cycle y`;

let database: TestDatabase;
let client: pg.Client;
let world: ClockWorld;

beforeAll(async () => {
  database = await testDatabase({ seeded: true });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  world = await readClockWorld(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}
const count = async (text: string) => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`))[0]?.n;

function opened({ facts }: StoredCycle) {
  return { facts: openFacts(facts, world), policy: world.policy(facts.startedAt, facts.places[0]?.branchId ?? null) };
}

function asOf(facts: CycleFacts, at: number): CycleFacts {
  const [first, ...others] = facts.places;
  return { ...facts, places: [first, ...others.filter(({ since }) => since <= at)], levels: facts.levels.filter((level) => level.at <= at) };
}

describe('complaints', () => {
  test('stand in every status, with work for the handler of every branch', async () => {
    expect(await count('complaint')).toBe(complaintCount(3_000));
    const found = await rows<{ status: string; branch_id: string | null }>('SELECT DISTINCT status, branch_id FROM complaint');
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(COMPLAINT_STATUSES));
    for (const branch of BRANCHES) {
      const own = found.filter(({ branch_id: at }) => at === branch).map(({ status }) => status);
      expect(own, branch).toEqual(expect.arrayContaining(['routed', 'in_progress', 'waiting_provider', 'paused', 'supervisor_review', 'resolved', 'closed', 'merged']));
      const mine = await count(`complaint c JOIN staff s ON s.id = c.assignee_id WHERE s.username = 'aduan.${branch}' AND c.status IN ('${OPEN_STATUSES.join("', '")}')`);
      expect(mine, branch).toBeGreaterThanOrEqual(12);
    }
    expect(await count("complaint WHERE level = 'red' AND ended_at IS NULL")).toBeGreaterThanOrEqual(4);
    expect(await count('complaint WHERE cycle = 2')).toBeGreaterThan(0);
    expect(await count('complaint WHERE member_id IS NULL')).toBeGreaterThan(0);
    expect(await count('complaint_number')).toBeGreaterThan(0);
    expect(await count('complaint WHERE rating IS NOT NULL')).toBeGreaterThan(0);
  });

  test('come from their sources through the central office, or begin at the branch', async () => {
    expect(await count("complaint WHERE (channel IN ('mobile_jkn', 'care_center', 'website')) <> (source IS NOT NULL)")).toBe(0);
    expect(await count("complaint c JOIN complaint_event e ON e.complaint_id = c.id AND e.action = 'receive' WHERE (c.channel IN ('branch_office', 'pandawa')) <> (e.to_status = 'routed')")).toBe(0);
    expect(await count("complaint WHERE subject || description || coalesce(answer, '') ~ '[{}]' OR length(subject) < 5 OR length(description) < 10")).toBe(0);
    expect(await count("complaint WHERE reporter_phone IS NOT NULL AND reporter_phone !~ '^6284[01]'")).toBe(0);
  });

  test('have valid references that count up in the order in which they were written down, and the sequence goes on after them', async () => {
    const found = await rows<{ reference: string; created_at: Date; first: string | null }>(
      `SELECT c.reference, c.created_at, e.branch_id AS first FROM complaint c JOIN complaint_event e ON e.complaint_id = c.id AND e.action = 'receive' ORDER BY c.created_at, c.id`,
    );
    const sequences = found.map(({ reference, created_at: at, first }) => {
      const check = checkReference(reference, 'PG');
      if (!check.valid) throw new Error(reference);
      expect(check.month.slice(0, 7)).toBe(localDate(at.getTime(), world.zone(first)).slice(0, 7));
      return check.sequence;
    });
    expect(sequences).toEqual(Array.from({ length: found.length }, (_, index) => index + 1));
    expect((await rows<{ next: number }>("SELECT nextval('complaint_reference_seq')::int AS next"))[0]?.next).toBe(found.length + 1);
  });
});

describe('clocks', () => {
  test('are what the rules count from the stored facts', async () => {
    const found = await rows<CycleRow & { id: string }>(CYCLES);
    for (const row of found) {
      const cycle = readCycle(row);
      const { facts, policy } = opened(cycle);
      expect(refreshClocks(cycle.clocks, facts, policy).changes, row.id).toEqual([]);
      for (const clock of CLOCKS) {
        const verdict = cycle.clocks.verdicts[clock];
        // A verdict is that of the moment: what came later moved nothing of it.
        const counted = readClocks(verdict === undefined ? facts : asOf(facts, verdict.at), policy);
        expect(counted.verdicts[clock], row.id).toEqual(verdict);
        expect(counted.dueAt[clock], row.id).toBe(cycle.clocks.dueAt[clock]);
      }
    }
    const verdicts = found.flatMap((row) => Object.values(readCycle(row).clocks.verdicts));
    expect(new Set(verdicts.map(({ kept }) => kept))).toEqual(new Set([true, false]));
  });

  test('stand beside the complaint as the queue keeps them, and every step of escalation that was reached was told', async () => {
    const found = await rows<CycleRow & { id: string; status: ComplaintStatus; columns: Record<string, string | number | null>; escalated_to: string | null }>(
      `${CYCLES.replace(' FROM', `, c.status, c.escalated_to, jsonb_build_object('urgency', c.urgency, 'dueAt', c.due_at, 'dueClock', c.due_clock, 'pausedUntil', c.paused_until,
         'escalateAt', c.escalate_at, 'endedAt', c.ended_at, 'reopenUntil', c.reopen_until, 'legalDueAt', c.legal_due_at, 'resolveDueAt', c.resolve_due_at,
         'firstResponseDueAt', c.first_response_due_at, 'firstResponseAt', c.first_response_at) AS columns FROM`)} JOIN complaint c ON c.id = y.complaint_id AND c.cycle = y.number`,
    );
    for (const row of found) {
      const cycle = readCycle(row);
      const { facts, policy } = opened(cycle);
      const expected = queueColumns({ status: row.status, facts, clocks: cycle.clocks, policy, escalated: cycle.escalated });
      const read = Object.fromEntries(Object.entries(row.columns).map(([name, value]) => [name, typeof value === 'string' && name !== 'dueClock' ? new Date(value) : value]));
      expect(read, row.id).toEqual(expected);
      expect(row.escalated_to === null, row.id).toBe(cycle.escalated.length === 0);
      if (cycle.facts.ended === null) {
        const early = Date.parse(`${TEST_TODAY}T00:00:00+07:00`) - 3 * 3_600_000;
        expect(dueSteps(planEscalation(facts, policy), cycle.escalated, early), row.id).toEqual([]);
      }
    }
    expect(found.some((row) => row.escalated.length > 0)).toBe(true);
  });
});

describe('history', () => {
  interface Step {
    complaint_id: string;
    status: string;
    version: number;
    at: Date;
    action: string;
    from_status: ComplaintStatus | null;
    to_status: ComplaintStatus;
    branch_id: string | null;
    actor_id: string | null;
    role: string | null;
    actor_branch: string | null;
  }
  const load = () =>
    rows<Step>(
      `SELECT e.*, c.status, c.version, s.role, s.branch_id AS actor_branch FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id
       LEFT JOIN staff s ON s.id = e.actor_id ORDER BY e.complaint_id, e.at, e.id`,
    );

  test('follows the status table step by step, by people of the office that holds the case', async () => {
    const all = await load();
    const byCase = new Map<string, Step[]>();
    for (const step of all) byCase.set(step.complaint_id, [...(byCase.get(step.complaint_id) ?? []), step]);
    expect(byCase.size).toBe(complaintCount(3_000));
    for (const [id, steps] of byCase) {
      expect([steps[0]?.action, steps[0]?.from_status], id).toEqual(['receive', null]);
      expect(steps.at(-1)?.to_status, id).toBe(steps[0]?.status);
      const raising = steps.filter(({ action, actor_id: actor }) => action !== 'receive' && (action === 'flag_call_back' || action === 'call_back' || (isAction(action) && !(action === 'escalate' && actor === null))));
      expect(steps[0]?.version, id).toBe(1 + raising.length);
      steps.slice(1).forEach(({ action, from_status: from, to_status: to, at, branch_id: place, role, actor_branch: office, actor_id: actor }, index) => {
        expect(from, id).toBe(steps[index]?.to_status);
        expect(at.getTime(), id).toBeGreaterThanOrEqual(steps[index]?.at.getTime() ?? 0);
        if (from === null) throw new Error(id);
        if (isAction(action)) expect(nextStatus({ status: from, statusBeforeMerge: null }, action), `${id} ${action}`).toBe(to);
        else expect(to, id).toBe(from);
        if (actor === null) expect(['escalate', 'flag_call_back', 'expire', 'resume_by_cap'], id).toContain(action);
        else if (action === 'call_back') expect(['care_center', 'complaint_handler'], id).toContain(role);
        else if (place === null) expect(role, `${id} ${action}`).toBe('triage');
        else expect(office, `${id} ${action}`).toBe(place);
      });
    }
  });

  test('was made in office hours, where people made it, and nothing after yesterday', async () => {
    const last = Math.max(...BRANCHES.map((branch) => Date.parse(`${TEST_TODAY}T00:00:00Z`) - offsetOf(branch)));
    for (const { at, actor_id: actor, action, branch_id: place, complaint_id: id } of await load()) {
      expect(at.getTime(), id).toBeLessThan(last);
      if (actor === null || action === 'merged_here' || action === 'call_back') continue;
      // A call that ends with closing time is written down some seconds later.
      const office = world.office(place, at.getTime());
      expect(isWorkingTime(at.getTime(), office) || isWorkingTime(at.getTime() - 120_000, office), `${id} ${action} ${at.toISOString()}`).toBe(true);
    }
    expect(await count(`complaint c LEFT JOIN branch b ON b.id = coalesce(c.branch_id, c.last_branch_id)
      WHERE greatest(c.updated_at, c.created_at, c.received_at) AT TIME ZONE coalesce(b.time_zone, 'Asia/Jakarta') >= '${TEST_TODAY}'`)).toBe(0);
    expect(await count('call_back_attempt a JOIN call_back b ON b.id = a.call_back_id WHERE a.at < b.flagged_at')).toBe(0);
    expect(await count(`complaint WHERE received_at AT TIME ZONE 'Asia/Jakarta' >= '${addDays(TEST_TODAY, -1)}'`)).toBeGreaterThan(0);
  });

  test('tells of the same merge in both complaints', async () => {
    const merges = 'complaint c JOIN complaint t ON t.id = c.merged_into_id';
    expect(await count(merges)).toBeGreaterThan(0);
    expect(await count(`${merges} WHERE NOT EXISTS (SELECT 1 FROM complaint_event e WHERE e.complaint_id = t.id AND e.action = 'merged_here' AND e.at = c.ended_at
      AND e.changes->'complaint'->>'after' = c.reference AND e.to_status IN ('${OPEN_STATUSES.join("', '")}')) OR c.branch_id <> t.branch_id`)).toBe(0);
  });
});

describe('call-backs', () => {
  test('are owed where the legal deadline passed, and stand beside the complaint while they are open', async () => {
    expect(await count(`complaint c LEFT JOIN call_back b ON b.complaint_id = c.id AND b.closed_at IS NULL
      WHERE c.call_back_from IS DISTINCT FROM CASE WHEN b.id IS NULL THEN NULL ELSE coalesce(b.due_from, c.call_back_from) END`)).toBe(0);
    expect(await count("complaint c JOIN call_back b ON b.complaint_id = c.id AND b.status = 'needs_number' WHERE c.call_back_from IS NULL")).toBe(0);
    const yesterday = `${addDays(TEST_TODAY, -1)}T00:00:00Z`;
    expect(await count(`complaint c WHERE c.ended_at IS NULL AND c.legal_due_at < '${yesterday}' AND NOT EXISTS (SELECT 1 FROM call_back b WHERE b.complaint_id = c.id AND b.cycle = c.cycle)`)).toBe(0);
    expect(await count("call_back WHERE reason = 'deadline_passed'")).toBeGreaterThan(0);
    expect(await count("call_back WHERE reason = 'by_hand'")).toBeGreaterThan(0);
    expect(await count("call_back WHERE status = 'open'")).toBeGreaterThanOrEqual(BRANCHES.length);
    expect(await count("call_back b JOIN complaint c ON c.id = b.complaint_id WHERE b.closed_at IS NULL AND b.branch_id IS DISTINCT FROM c.branch_id")).toBe(0);
    expect(await count("complaint_event WHERE action = 'call_back' AND changes ? 'attempt'")).toBe(await count('call_back_attempt'));
    expect(await count("call_back WHERE status = 'done' AND confirmed")).toBeGreaterThan(0);
    expect(await count('call_back b WHERE attempts <> (SELECT count(*) FROM call_back_attempt a WHERE a.call_back_id = b.id)')).toBe(0);
    expect(await count("complaint c JOIN call_back b ON b.complaint_id = c.id AND b.closed_at IS NULL WHERE c.ended_at IS NOT NULL")).toBe(0);
  });
});

test('papers of pauses can be opened', async () => {
  const files = await rows<{ media_type: string; size: number; content: Buffer; same: boolean }>('SELECT media_type, size, content, sha256 = sha256(content) AS same FROM complaint_file');
  expect(files.length).toBeGreaterThan(0);
  for (const { media_type: type, size, content, same } of files) {
    expect((await fileTypeFromBuffer(content))?.mime).toBe(type);
    expect([content.length, same]).toEqual([size, true]);
  }
  expect(await count(`complaint_cycle y, jsonb_array_elements(y.pauses) p WHERE NOT EXISTS (SELECT 1 FROM complaint_file f WHERE f.id = (p->>'fileId')::uuid AND f.complaint_id = y.complaint_id)`)).toBe(0);
});

test('replies have the fields that an answer can fill', async () => {
  const replies = await rows<{ body: string }>('SELECT body FROM canned_reply');
  expect(replies.length).toBeGreaterThanOrEqual(12);
  const fields = replies.flatMap(({ body }) => [...body.matchAll(/\{(\w+)\}/g)].map(([, field]) => field));
  expect(new Set(fields)).toEqual(new Set(['nama', 'nomor', 'petugas', 'cabang', 'tenggat', 'faskes']));
});

const isAction = (action: string): action is ComplaintAction => (COMPLAINT_ACTIONS as readonly string[]).includes(action);
const offsetOf = (branch: string): number => ({ bdl: 7, sby: 7, dps: 8, jyp: 9 })[branch as 'bdl'] * 3_600_000;
