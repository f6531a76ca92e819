import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Db } from '@/lib/server/db';
import { callNext } from '@/lib/visits/commands/call-next-ticket';
import { sitAtDesk } from '@/lib/visits/commands/take-seat';
import { type AsCaller, callerOf } from './caller';
import { summary, type Timing } from './timing';

const BRANCH = 'sby';
const DESKS = 20;
/** Numbers of a day end at 9999. */
const MOST_ROUNDS = 220;

export interface CallFigures {
  /** All desks at the same instant, again and again. */
  atOnce: Timing;
  /** Each desk on its own, a second between a call and the next: some hundred times as often as people do. */
  byThemselves: Timing;
}

/** Calls the next number from twenty desks of one branch, with session, authorisation and audit. Throws when a number was called twice. */
export async function measureCalls(db: Db, owner: pg.Client, rounds: number): Promise<CallFigures> {
  const times = Math.min(rounds, MOST_ROUNDS);
  await fillLine(owner, 2 * times * DESKS);
  const desks: AsCaller[] = [];
  for (let desk = 1; desk <= DESKS; desk += 1) {
    const as = await callerOf(db, owner, `ukur${desk}.${BRANCH}`);
    await as((caller) => sitAtDesk(caller, { desk }, randomUUID()));
    desks.push(as);
  }
  const called: string[] = [];
  const call = async (as: AsCaller): Promise<{ id: string; took: number }> => {
    const start = performance.now();
    const { id } = await as((caller) => callNext(caller, {}, randomUUID()));
    const took = performance.now() - start;
    called.push(id);
    return { id, took };
  };
  // One connection: what comes after the calls waits in line there.
  let freed = Promise.resolve();
  const free = (ids: readonly string[]) => (freed = freed.then(() => freeDesks(owner, ids)));
  const atOnce: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const calls = await Promise.all(desks.map(call));
    atOnce.push(...calls.map(({ took }) => took));
    await free(calls.map(({ id }) => id));
  }
  const byThemselves: number[] = [];
  const pause = 1_000;
  await Promise.all(desks.map(async (as, desk) => {
    await sleep((desk * pause) / DESKS);
    for (let round = 0; round < times; round += 1) {
      const { id, took } = await call(as);
      byThemselves.push(took);
      await free([id]);
      await sleep(pause * (0.5 + Math.random()));
    }
  }));
  if (new Set(called).size !== called.length) throw new Error('a number was called twice');
  await owner.query('UPDATE service_desk SET staff_id = NULL, seated_at = NULL WHERE branch_id = $1', [BRANCH]);
  return { atOnce: summary(atOnce), byThemselves: summary(byThemselves) };
}

/** A long line of today, in the place of whatever was there. */
async function fillLine(owner: pg.Client, tickets: number): Promise<void> {
  await owner.query("UPDATE ticket SET status = 'cancelled', ended_at = now() WHERE branch_id = $1 AND status IN ('waiting', 'called', 'serving')", [BRANCH]);
  await owner.query('UPDATE service_desk SET staff_id = NULL, seated_at = NULL, paused_at = NULL, pause_reason = NULL WHERE branch_id = $1', [BRANCH]);
  const { rows } = await owner.query<{ last: number }>(
    "SELECT COALESCE(max(number), 0) AS last FROM ticket t JOIN branch b ON b.id = t.branch_id WHERE b.id = $1 AND t.day = (now() AT TIME ZONE b.time_zone)::date", [BRANCH]);
  const last = rows[0]?.last ?? 0;
  if (last + tickets > 9_999) throw new Error(`the numbers of today at ${BRANCH} do not suffice: ask for fewer rounds, or measure in another data folder`);
  await owner.query(
    `INSERT INTO ticket (id, branch_id, day, letter, number, service, priority, status, issued_at, rank, queued_at)
     SELECT gen_random_uuid(), b.id, (now() AT TIME ZONE b.time_zone)::date, 'A', n, 'facility_change', CASE WHEN n % 10 = 0 THEN 'elderly' ELSE 'none' END, 'waiting', now() - ($3::integer - n) * interval '1 second',
       CASE WHEN n % 10 = 0 THEN 0 ELSE 1 END, now() - ($3::integer - n) * interval '1 second'
     FROM branch b CROSS JOIN generate_series($2::integer, $3::integer) n WHERE b.id = $1`,
    [BRANCH, last + 1, last + tickets],
  );
  await owner.query('VACUUM (ANALYZE) ticket');
}

/** What comes after a call, and is not measured. */
async function freeDesks(owner: pg.Client, tickets: readonly string[]): Promise<void> {
  await owner.query("UPDATE ticket SET status = 'no_show', ended_at = now(), version = version + 1 WHERE id = ANY ($1::uuid[]) AND status = 'called'", [tickets]);
}
