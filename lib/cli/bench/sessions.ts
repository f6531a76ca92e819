import { encode } from 'next-auth/jwt';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { can } from '@/lib/access/can';
import { searchMembers } from '@/lib/members/queries/search-members';
import type { Db } from '@/lib/server/db';
import { derivedKey } from '@/lib/server/secret';
import { admit, enter } from '@/lib/server/session-door';
import { openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { signIn } from '@/lib/staff/commands/sign-in';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { callerOf } from './caller';
import { summary, time, type Timing } from './timing';

const KEY = derivedKey('the benchmark seals and opens with this', 'session');
/** As many as an installation of 20,000 people keeps: three a working day for a month and some. */
const KEPT_SESSIONS = 1_500_000;
const OPEN_SESSIONS = 500;
const SIGN_INS = 150;
/** Promised beside normal work. */
const SIGN_INS_PER_SECOND = 15;
/** Lookups with and without sign-ins take turns, so that a noisy minute hits both. */
const TURNS = 6;

export interface SessionFigures {
  kept: number;
  /** Cookie opened, row read, standing and permission checked: what every request pays before its own work. */
  check: Timing;
  /** The row alone, by its key, as bare SQL. */
  bare: Timing;
  /** Sign-ins one after another, so that one core hashes: a second. */
  signInsPerSecond: number;
  signIn: Timing;
  lookups: { alone: Timing; beside: Timing; signInsPerSecond: number };
}

/** Measures the session check over a full table, sign-ins, and exact lookups with and without sign-ins beside them in the same process. */
export async function measureSessions(db: Db, owner: pg.Client, rounds: number): Promise<SessionFigures> {
  const kept = await fillSessions(owner);
  const { rows: staff } = await owner.query<{ id: string }>("SELECT id FROM staff WHERE username = 'loket.bdl'");
  const ids: string[] = [];
  for (let n = 0; n < OPEN_SESSIONS; n += 1) {
    ids.push(await inTransaction(db, SYSTEM_ACTOR, (tx) => openSession(tx, { staffId: staff[0]?.id ?? '', now: new Date(), address: null, userAgent: 'bench' })));
  }
  const cookies = await Promise.all(ids.map((sessionId) => encode({ token: { sessionId }, secret: KEY })));
  const asked = Array.from({ length: rounds }, (_, round) => round % OPEN_SESSIONS);

  const check = await time(asked, async (n) => {
    const now = new Date();
    const admitted = await admit(db, await enter(db, { cookie: cookies[n], key: KEY, now }), { act: true }, now);
    if ('code' in admitted || !can(admitted.actor, 'member:search')) throw new Error('the session of the benchmark ended');
  }, asked.slice(0, 200));
  const bare = await time(asked, (n) => owner.query({ name: 'session', text: 'SELECT s.*, st.* FROM staff_session s JOIN staff st ON st.id = s.staff_id WHERE s.id = $1', values: [ids[n]] }), asked.slice(0, 200));

  const one = () => signInOnce(db);
  await one();
  const begun = performance.now();
  const times = await time(Array.from({ length: SIGN_INS }, (_, n) => n), one);
  const signInsPerSecond = SIGN_INS / ((performance.now() - begun) / 1_000);
  return { kept, check, bare, signIn: times, signInsPerSecond, lookups: await measureLookups(db, owner, rounds) };
}

async function measureLookups(db: Db, owner: pg.Client, rounds: number): Promise<SessionFigures['lookups']> {
  const asCaller = await callerOf(db, owner, 'loket.bdl');
  const { rows } = await owner.query<{ nik: string }>("SELECT nik FROM member TABLESAMPLE SYSTEM (20) WHERE nik IS NOT NULL AND branch_id = 'bdl' ORDER BY random() LIMIT $1", [rounds]);
  const lookUp = async (nik: string): Promise<number> => {
    const start = performance.now();
    await asCaller((caller) => searchMembers(caller, { text: nik, deep: false }));
    return performance.now() - start;
  };
  for (const { nik } of rows.slice(0, 200)) await lookUp(nik);
  const measured = { alone: [] as number[], beside: [] as number[] };
  let signedIn = 0;
  let besideMs = 0;
  const turn = Math.ceil(rows.length / TURNS);
  for (let n = 0; n < TURNS; n += 1) {
    const part = rows.slice(n * turn, (n + 1) * turn);
    // Whoever comes second finds the pages in memory: they take turns in that too.
    for (const how of n % 2 === 0 ? (['alone', 'beside'] as const) : (['beside', 'alone'] as const)) {
      const stop = new AbortController();
      const start = performance.now();
      const beside = how === 'beside' ? signInSteadily(db, stop.signal) : null;
      for (const { nik } of part) {
        measured[how].push(await lookUp(nik));
        // A counter's rhythm, many times over; without a pause the lookups alone would fill the core.
        await sleep(5);
      }
      stop.abort();
      if (!beside) continue;
      signedIn += await beside;
      besideMs += performance.now() - start;
    }
  }
  return { alone: summary(measured.alone), beside: summary(measured.beside), signInsPerSecond: signedIn / (besideMs / 1_000) };
}

/** Begins a sign-in at the promised rhythm, whether the one before is through or not. Returns how many went through. */
async function signInSteadily(db: Db, signal: AbortSignal): Promise<number> {
  const underway: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let n = 0; !signal.aborted; n += 1) {
    underway.push(signInOnce(db));
    await sleep(Math.max(0, begun + ((n + 1) * 1_000) / SIGN_INS_PER_SECOND - performance.now()));
  }
  await Promise.all(underway);
  return underway.length;
}

let signIns = 0;
/** From an address of its own: so many at one address would be made to wait. */
async function signInOnce(db: Db): Promise<void> {
  signIns += 1;
  const { kind } = await signIn(db, { username: 'loket2.bdl', password: DEMO_PASSWORD }, { address: `10.${signIns >> 16}.${(signIns >> 8) & 255}.${signIns & 255}`, userAgent: 'bench' }, new Date(), { factorRequired: false });
  if (kind !== 'signed_in') throw new Error(`sign-in of the benchmark: ${kind}`);
}

/** Sessions of the past month, once: the check has to find its row among them. */
async function fillSessions(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM staff_session');
  const missing = KEPT_SESSIONS - (rows[0]?.n ?? 0);
  if (missing > 0) {
    await owner.query(`INSERT INTO staff_session (id, staff_id, created_at, last_seen_at, expires_at, address, user_agent)
      SELECT gen_random_uuid(), s.ids[1 + i % cardinality(s.ids)], at, at + interval '8 hours', at + interval '12 hours', '10.0.0.7', 'bench'
      FROM generate_series(1, $1::int) i CROSS JOIN (SELECT array_agg(id) AS ids FROM staff) s CROSS JOIN LATERAL (SELECT now() - interval '13 hours' - i % 40000 * interval '1 minute' AS at) t`, [missing]);
    await owner.query('VACUUM (ANALYZE) staff_session');
  }
  return Math.max(KEPT_SESSIONS, rows[0]?.n ?? 0);
}

/** The figures as Markdown lines, in milliseconds. */
export function sessionLines({ kept, check, bare, signIn: signed, signInsPerSecond, lookups }: SessionFigures): string {
  const ms = ({ p50, p99 }: Timing) => `p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)} ms`;
  return [
    `session and access check among ${kept} sessions (promised <= 1 ms): ${ms(check)}; bare SQL: ${ms(bare)}`,
    `sign-ins one after another (promised ${SIGN_INS_PER_SECOND} a second on one core): ${signInsPerSecond.toFixed(1)} a second, ${ms(signed)}`,
    `exact lookup alone: ${ms(lookups.alone)}; with ${lookups.signInsPerSecond.toFixed(1)} sign-ins a second beside it: ${ms(lookups.beside)} (promised p99 at most 2x: ${(lookups.beside.p99 / lookups.alone.p99).toFixed(2)}x)`,
  ].join('\n');
}
