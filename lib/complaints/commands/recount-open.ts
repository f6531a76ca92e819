import { setImmediate as breath, setTimeout as rest } from 'node:timers/promises';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction, type Announcement } from '@/lib/server/events';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { CENTRAL_OFFICE, loadClockWorld } from '../queries/clock-world';
import { countOpenComplaints } from '../queries/count-open';
import { readOpen, recountCase, writeRecounted, type Recounted } from './recount-batch';

const NAME = 'Loket';
const BATCH = 500;
/** Cases counted between two breaths, so that the requests of the same process are answered meanwhile. */
const STRETCH = 25;
/** Longer than any transaction may last: who began with the calendar of before has ended by then. */
const LONGEST_WAIT_MS = 20_000;
/** How often a case that somebody holds is tried again, a moment apart, before the next run takes it up. */
const TRIES = 200;
const MOMENT_MS = 100;
/** Key of the advisory lock by which one process counts at a time. */
const LOCK = 7_140_001;

export interface Recount {
  recounts: number;
  done: number;
  changed: number;
}

interface Limits {
  /** Stops after so many batches, as a process that ends would; the next run goes on from there. */
  batches?: number;
  batchSize?: number;
}

/**
 * Counts the due instants of every open case anew with the calendar as it stands, batch by batch in the order of ids, each batch a transaction.
 * `after_id` keeps the place: whoever runs next goes on from there. Verdicts stay; only what moved is written, and no version is raised.
 */
export async function recountOpenComplaints(db: Db, now: () => Date, limits: Limits = {}): Promise<Recount> {
  const result: Recount = { recounts: 0, done: 0, changed: 0 };
  let batches = 0;
  let tries = 0;
  for (;;) {
    const begun = await inTransaction(db, SYSTEM_ACTOR, beginRecount);
    if (begun === null) return result;
    if (begun.before !== null) await untilEnded(db, begun.before);
    for (;;) {
      if (batches >= (limits.batches ?? Infinity) || tries > TRIES) return result;
      const step = await inTransaction(db, SYSTEM_ACTOR, (tx) => recountBatch(tx, begun.id, now(), limits.batchSize ?? BATCH), 60_000);
      if (step === null) break;
      batches += 1;
      result.done += step.done;
      result.changed += step.changed;
      if (step.finished) {
        result.recounts += 1;
        break;
      }
      tries = step.done === 0 ? tries + 1 : 0;
      if (step.done === 0) await rest(MOMENT_MS);
    }
  }
}

/** The newest recount that has not ended; those before it end with it, for it counts with their edits too. `before` is set at its beginning. */
async function beginRecount(tx: Tx): Promise<{ id: string; before: string | null } | null> {
  if (!(await alone(tx))) return null;
  const open = await tx.calendarRecount.findMany({ where: { finishedAt: null }, orderBy: [{ version: 'desc' }, { id: 'desc' }] });
  const newest = open[0];
  if (!newest) return null;
  if (newest.total !== null) return { id: newest.id, before: null };
  await tx.calendarRecount.update({ where: { id: newest.id }, data: { total: await countOpenComplaints(tx) } });
  await announceInTransaction(tx, [progressOf(newest.id)]);
  const [snapshot] = await tx.$queryRaw<{ before: string }[]>`SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS before`;
  return { id: newest.id, before: snapshot?.before ?? null };
}

/**
 * A change that read the calendar of before and is not committed yet would overwrite what is counted here: its end is waited for. Every
 * command has written (its receipt) before it reads the calendar, so its transaction is among those with a number below `before`.
 */
async function untilEnded(db: Db, before: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += MOMENT_MS) {
    const [state] = await db.$queryRaw<{ ended: boolean }[]>`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::numeric >= ${before}::numeric AS ended`;
    if (state?.ended) return;
    await rest(MOMENT_MS);
  }
}

interface Step {
  done: number;
  changed: number;
  finished: boolean;
}

/** One batch; null when another process counts, or this recount has ended. */
async function recountBatch(tx: Tx, id: string, at: Date, size: number): Promise<Step | null> {
  if (!(await alone(tx))) return null;
  const recount = await tx.calendarRecount.findUniqueOrThrow({ where: { id } });
  if (recount.finishedAt !== null) return null;
  // An edit since this one began has a recount of its own, which begins anew.
  const newer = await tx.calendarRecount.count({ where: { version: { gt: recount.version } } });
  if (newer > 0) {
    await tx.calendarRecount.update({ where: { id }, data: { finishedAt: at } });
    return null;
  }
  const world = await loadClockWorld(tx);
  const rows = await readOpen(tx, recount.afterId, size);
  const moved: Recounted[] = [];
  for (const [index, row] of rows.entries()) {
    const counted = recountCase(row, world);
    if (counted) moved.push(counted);
    if (index % STRETCH === STRETCH - 1) await breath();
  }
  const written = await writeRecounted(tx, moved, at, NAME);
  // The first case that somebody held is where the next batch begins.
  const held = moved.find((each) => !written.has(each.id));
  const reached = held === undefined ? rows.length : rows.findIndex((row) => row.id === held.id);
  const finished = held === undefined && rows.length < size;
  const changed = moved.filter((each) => each.event_id !== null && written.has(each.id)).length;
  const done = recount.done + reached;
  await tx.calendarRecount.update({
    where: { id },
    data: {
      done,
      changed: { increment: changed },
      ...(reached > 0 && { afterId: rows[reached - 1]?.id ?? recount.afterId }),
      ...(finished ? { finishedAt: at, total: done } : { total: Math.max(recount.total ?? 0, done) }),
    },
  });
  if (finished) await tx.calendarRecount.updateMany({ where: { finishedAt: null, version: { lte: recount.version } }, data: { finishedAt: at } });
  const offices = finished && recount.changed + changed > 0 ? await tx.branch.findMany({ select: { id: true } }) : [];
  await announceInTransaction(tx, [progressOf(id), ...queuesOf(id, offices)]);
  return { done: reached, changed, finished };
}

/** Whether this transaction is the one that counts; until its end no other is. */
async function alone(tx: Tx): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}::bigint) AS mine`;
  return lock?.mine === true;
}

const progressOf = (id: string): Announcement => ({ topic: 'calendar', branchId: CENTRAL_OFFICE, objectId: id });

/** At the end the queues of all offices count anew. */
const queuesOf = (id: string, offices: readonly { id: string }[]): Announcement[] =>
  offices.length === 0 ? [] : [...offices.map((office) => office.id), CENTRAL_OFFICE].map((branchId) => ({ topic: 'complaints', branchId, objectId: id }));
