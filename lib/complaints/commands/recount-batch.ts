import { Prisma } from '@/lib/generated/prisma/client';
import type { ComplaintStatus } from '@/lib/complaints/model';
import { refreshClocks } from '@/lib/complaints/rules/clocks';
import { newId } from '@/lib/server/id';
import type { Tx } from '@/lib/server/db';
import type { ClockWorld } from '../queries/clock-world';
import { OPEN } from '../queries/queue-filter';
import { cycleData, openFacts, readCycle, type CycleRow } from '../queries/stored-cycle';
import { dueChanges } from './change-complaint';
import { queueColumns } from './queue-columns';

/** An open case with its cycle, as one row. The columns of the queue are those that were counted last. */
type OpenRow = CycleRow & {
  id: string;
  version: number;
  status: ComplaintStatus;
  branchId: string | null;
  dueAt: Date;
  dueClock: string | null;
  pausedUntil: Date | null;
  escalateAt: Date | null;
};

/** The next open cases in the order of their ids. */
export function readOpen(tx: Tx, after: string | null, limit: number): Promise<OpenRow[]> {
  return tx.$queryRaw<OpenRow[]>`
    SELECT c.id, c.version, c.status, c.branch_id AS "branchId", c.due_at AS "dueAt", c.due_clock AS "dueClock", c.paused_until AS "pausedUntil", c.escalate_at AS "escalateAt",
      y.number, y.started_at AS "startedAt", y.places, y.levels, y.pauses, y.first_response_at AS "firstResponseAt", y.ended_at AS "endedAt", y.outcome,
      y.first_response_due_at AS "firstResponseDueAt", y.resolve_due_at AS "resolveDueAt", y.legal_due_at AS "legalDueAt", y.verdicts, y.caveats, y.escalated
    FROM (SELECT c.id, c.version, c.status, c.branch_id, c.due_at, c.due_clock, c.paused_until, c.escalate_at, c.cycle FROM complaint c
          WHERE ${OPEN} ${after === null ? Prisma.empty : Prisma.sql`AND c.id > ${after}::uuid`} ORDER BY c.id LIMIT ${limit}) c
    JOIN complaint_cycle y ON y.complaint_id = c.id AND y.number = c.cycle
    ORDER BY c.id`;
}

/** What a case has to become, as a row of the one UPDATE of its batch; null where nothing moved. */
export function recountCase(row: OpenRow, world: ClockWorld): Recounted | null {
  const { facts: stored, clocks, escalated } = readCycle(row);
  const facts = openFacts(stored, world);
  const policy = world.policy(stored.startedAt, stored.places[0]?.branchId ?? null);
  const refreshed = refreshClocks(clocks, facts, policy);
  const queue = queueColumns({ status: row.status, facts, clocks: refreshed.clocks, policy, escalated });
  const caveats = cycleData({ facts: stored, clocks: refreshed.clocks }).caveats;
  const moved = refreshed.changes.length > 0;
  const same =
    !moved &&
    sameInstant(row.dueAt, queue.dueAt) &&
    row.dueClock === queue.dueClock &&
    sameInstant(row.pausedUntil, queue.pausedUntil) &&
    sameInstant(row.escalateAt, queue.escalateAt) &&
    JSON.stringify(row.caveats) === JSON.stringify(caveats);
  if (same) return null;
  const { dueAt, dueClock, firstResponseDueAt, resolveDueAt, legalDueAt, pausedUntil, escalateAt } = queue;
  return {
    id: row.id, version: row.version, cycle: row.number, escalate_was: row.escalateAt, due_at: dueAt, due_clock: dueClock, first_response_due_at: firstResponseDueAt,
    resolve_due_at: resolveDueAt, legal_due_at: legalDueAt, paused_until: pausedUntil, escalate_at: escalateAt, caveats, event_id: moved ? newId() : null,
    changes: dueChanges(refreshed.changes),
  };
}

/** Keys are the columns as the database reads them. */
export interface Recounted {
  id: string;
  version: number;
  cycle: number;
  escalate_was: Date | null;
  due_at: Date;
  due_clock: string | null;
  first_response_due_at: Date | null;
  resolve_due_at: Date | null;
  legal_due_at: Date | null;
  paused_until: Date | null;
  escalate_at: Date | null;
  caveats: Prisma.InputJsonArray;
  /** Null where no due instant moved: then the history has nothing to tell. */
  event_id: string | null;
  changes: object;
}

/**
 * Writes what moved, in one statement: columns of the queue, the cycle, and one line of history a case. Cases that somebody has changed since
 * they were read, or is changing now, are left out. Returns those that were written. No version is raised, so nobody's answer is stopped.
 */
export async function writeRecounted(tx: Tx, cases: readonly Recounted[], at: Date, name: string): Promise<Set<string>> {
  if (cases.length === 0) return new Set();
  const written = await tx.$queryRaw<{ id: string }[]>`
    WITH told AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS t(id uuid, version integer, cycle integer, escalate_was timestamptz, due_at timestamptz, due_clock text,
        first_response_due_at timestamptz, resolve_due_at timestamptz, legal_due_at timestamptz, paused_until timestamptz, escalate_at timestamptz, caveats jsonb, event_id uuid, changes jsonb)
    ), held AS MATERIALIZED (
      SELECT c.id FROM complaint c JOIN told t ON t.id = c.id
      WHERE c.version = t.version AND c.cycle = t.cycle AND c.escalate_at IS NOT DISTINCT FROM t.escalate_was
      FOR UPDATE OF c SKIP LOCKED
    ), moved AS (
      UPDATE complaint c SET due_at = t.due_at, due_clock = t.due_clock, first_response_due_at = t.first_response_due_at, resolve_due_at = t.resolve_due_at,
        legal_due_at = t.legal_due_at, paused_until = t.paused_until, escalate_at = t.escalate_at
      FROM told t JOIN held h ON h.id = t.id WHERE c.id = t.id RETURNING c.id, c.branch_id, c.status
    ), cycles AS (
      UPDATE complaint_cycle y SET first_response_due_at = t.first_response_due_at, resolve_due_at = t.resolve_due_at, legal_due_at = t.legal_due_at, caveats = t.caveats
      FROM told t JOIN held h ON h.id = t.id WHERE y.complaint_id = t.id AND y.number = t.cycle
    ), events AS (
      INSERT INTO complaint_event (id, complaint_id, cycle, at, actor_id, actor_name, branch_id, action, from_status, to_status, note, changes)
      SELECT t.event_id, t.id, t.cycle, ${at}, NULL, ${name}, m.branch_id, 'recount', m.status, m.status, '', t.changes
      FROM told t JOIN moved m ON m.id = t.id WHERE t.event_id IS NOT NULL
    )
    SELECT id FROM moved`;
  return new Set(written.map(({ id }) => id));
}

const sameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
