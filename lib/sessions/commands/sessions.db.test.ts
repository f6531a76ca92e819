import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSession } from '@/lib/server/session-store';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { listSessions } from '../queries/list-sessions';
import { continueSession, readState } from '../queries/read-clock';
import { endAllSessions, endOtherSessions, endSession } from './end-sessions';
import { lockSession } from './lock-session';
import { sweepSessions } from './sweep-sessions';
import { unlockSession } from './unlock-session';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * MINUTE);
const later = (caller: Caller, minutes: number): Caller => ({ ...caller, now: at(minutes) });
const key = () => randomUUID();

let bench: Bench;
let username: string;
let desk: Caller;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  username = await bench.another('loket.bdl');
  desk = await bench.as(username);
});

const standing = async ({ actor }: Caller, minutes: number) => (await readSession(bench.db, actor.sessionId, at(minutes)))?.standing.state ?? 'over';
const audited = async (caller: Caller) =>
  (await bench.owner.query<{ action: string }>('SELECT action FROM audit_event WHERE session_id = $1 ORDER BY seq', [caller.actor.sessionId])).rows.map(({ action }) => action);
const unlock = (caller: Caller, password: string) => unlockSession(caller, { password }, key());

describe('locking', () => {
  test('locks at once, opens with the password of its person alone, and both are audited', async () => {
    expect(await lockSession(later(desk, 1), {}, key())).toMatchObject({ kind: 'done' });
    expect(await standing(desk, 1)).toBe('locked');
    expect(await unlock(later(desk, 2), 'kata sandi yang salah')).toMatchObject({ kind: 'refused', codes: ['wrong_password'] });
    expect(await standing(desk, 2)).toBe('locked');
    expect(await unlock(later(desk, 3), DEMO_PASSWORD)).toMatchObject({ kind: 'done', value: { username, state: 'live', leftMs: 15 * MINUTE } });
    expect(await standing(desk, 3)).toBe('live');
    expect(await audited(desk)).toEqual(['session.lock', 'session.unlock_refused', 'session.unlock']);
  });

  test('a session that locked by idleness opens until two hours later, and then no more', async () => {
    expect(await readState(later(desk, 20), {})).toMatchObject({ kind: 'done', value: { state: 'locked', leftMs: 115 * MINUTE } });
    expect(await unlock(later(desk, 15 + 119), DEMO_PASSWORD)).toMatchObject({ kind: 'done' });
    expect(await standing(desk, 15 + 119)).toBe('live');
    expect(await standing(desk, 15 + 119 + 15 + 120)).toBe('over');
  });

  test('an opened session still ends twelve hours after the sign-in', async () => {
    await bench.owner.query('UPDATE staff_session SET last_seen_at = $2 WHERE id = $1', [desk.actor.sessionId, at(718)]);
    await lockSession(later(desk, 718), {}, key());
    expect(await unlock(later(desk, 719), DEMO_PASSWORD)).toMatchObject({ kind: 'done', value: { leftMs: MINUTE, absoluteMs: MINUTE } });
    expect(await standing(desk, 720)).toBe('over');
  });

  test('a session that was ended meanwhile stays ended, with the right password too', async () => {
    await lockSession(desk, {}, key());
    const other = await bench.as(username);
    expect(await endSession(steppedUp(other), { id: desk.actor.sessionId }, key())).toMatchObject({ kind: 'done' });
    expect(await unlock(later(desk, 1), DEMO_PASSWORD)).toEqual({ kind: 'not_found' });
    expect(await standing(desk, 1)).toBe('over');
  });

  test('wrong passwords make the next try wait longer and longer, a minute at most, for this session alone', async () => {
    const elsewhere = await bench.as(username);
    for (let n = 0; n < 5; n += 1) expect(await unlock(desk, 'salah')).toMatchObject({ codes: ['wrong_password'] });
    expect(await unlock(desk, DEMO_PASSWORD)).toMatchObject({ kind: 'refused', codes: ['wait'], params: { seconds: 2 } });
    for (const [minute, seconds] of [[1, 4], [2, 8], [3, 16], [4, 32], [5, 60], [6, 60]] as const) {
      expect(await unlock(later(desk, minute), 'salah')).toMatchObject({ codes: ['wrong_password'] });
      expect(await unlock(later(desk, minute), DEMO_PASSWORD)).toMatchObject({ codes: ['wait'], params: { seconds } });
    }
    expect(await unlock(elsewhere, DEMO_PASSWORD)).toMatchObject({ kind: 'done' });
    expect(await unlock(later(desk, 7), DEMO_PASSWORD)).toMatchObject({ kind: 'done' });
    expect(await unlock(later(desk, 7), 'salah')).toMatchObject({ codes: ['wrong_password'] });
    expect(await unlock(later(desk, 7), DEMO_PASSWORD)).toMatchObject({ kind: 'done' });
  });

  test('many guesses at the same instant are no way around the waiting', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => unlock(desk, `salah ${n}`)));
    const heard = (code: string) => outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.codes.includes(code)).length;
    expect([heard('wrong_password'), heard('wait')]).toEqual([5, 25]);
    expect(await unlock(desk, DEMO_PASSWORD)).toMatchObject({ codes: ['wait'], params: { seconds: 2 } });
  });

  test('the password is in no receipt, not even as a hash, and in no audit', async () => {
    const attempt = key();
    expect(await unlockSession(desk, { password: DEMO_PASSWORD }, attempt)).toMatchObject({ kind: 'done' });
    // The receipt knows the attempt by its key alone: any password would be the same to it, and none is asked again.
    const { rows } = await bench.owner.query<{ input_hash: Buffer }>('SELECT input_hash FROM command_receipt WHERE key = $1', [attempt]);
    const other = key();
    await unlockSession(await bench.as(await bench.another('loket.bdl')), { password: DEMO_PASSWORD }, other);
    const { input_hash } = await bench.one<{ input_hash: Buffer }>('SELECT input_hash FROM command_receipt WHERE key = $1', other);
    expect(rows[0]?.input_hash).toEqual(input_hash);
    const { hits } = await bench.one<{ hits: number }>("SELECT count(*)::int AS hits FROM audit_event WHERE detail::text LIKE '%' || $1 || '%'", DEMO_PASSWORD);
    expect(hits).toBe(0);
  });

  test.each([[{ password: '' }, 'required'], [{ password: 'x'.repeat(1_001) }, 'too_long'], [{}, undefined], [{ password: 7 }, undefined]])('an input that is no password is refused beside the field: %j', async (input, code) => {
    const outcome = await unlockSession(desk, input, key());
    expect(outcome).toMatchObject({ kind: 'refused', codes: ['invalid_input'] });
    if (code !== undefined) expect(outcome).toMatchObject({ fields: { password: code } });
  });
});

test('how it stands is told in milliseconds, and asking changes nothing', async () => {
  expect(await readState(later(desk, 5), {})).toEqual({ kind: 'done', value: { username, state: 'live', leftMs: 10 * MINUTE, endsAt: at(15).toISOString(), absoluteMs: 715 * MINUTE } });
  expect(await continueSession(later(desk, 5), {})).toMatchObject({ kind: 'done', value: { leftMs: 10 * MINUTE } });
  expect(await standing(desk, 15)).toBe('locked');
});

describe('own sessions', () => {
  test('this one first, then by last act, with browser and system in words; nobody else’s, none that is over', async () => {
    const [second, third, gone, old] = [await bench.as(username, at(1)), await bench.as(username, at(2)), await bench.as(username, at(3)), await bench.as(username, at(-600))];
    await bench.as('supervisor.bdl', at(1));
    await endSession(steppedUp(desk), { id: gone.actor.sessionId }, key());
    await bench.owner.query('UPDATE staff_session SET user_agent = $2, address = $3 WHERE id = $1', [
      third.actor.sessionId, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', '10.1.2.3',
    ]);
    const outcome = await listSessions(later(desk, 4), {});
    const rows = outcome.kind === 'done' ? outcome.value.sessions : [];
    expect(rows.map(({ id }) => id)).toEqual([desk, third, second].map(({ actor }) => actor.sessionId));
    expect(rows.map(({ current }) => current)).toEqual([true, false, false]);
    expect(rows[1]).toMatchObject({ browser: 'Chrome 142', system: 'Windows 10', address: '10.1.2.3', since: at(2).toISOString(), lastActAt: at(2).toISOString(), state: 'live' });
    expect(rows[2]).toMatchObject({ browser: null, system: null });
    expect(rows.map(({ id }) => id)).not.toContain(old.actor.sessionId);
    const locked = await listSessions(later(desk, 16.5), {});
    expect(locked.kind === 'done' && locked.value.sessions.map(({ state }) => state)).toEqual(['locked', 'live', 'locked']);
  });

  test('one is ended: its next request is a stranger’s, the others go on', async () => {
    const other = await bench.as(username);
    expect(await endSession(steppedUp(desk), { id: other.actor.sessionId }, key())).toEqual({ kind: 'done', value: { ids: [other.actor.sessionId] } });
    expect(await standing(other, 0)).toBe('over');
    expect(await standing(desk, 0)).toBe('live');
    expect(await endSession(steppedUp(desk), { id: other.actor.sessionId }, key())).toEqual({ kind: 'not_found' });
    expect(await audited(desk)).toEqual(['session.end', 'refused']);
  });

  test('none is ended without proof within five minutes, and no refused attempt ends one', async () => {
    const other = await bench.as(username);
    const late: Caller = { ...steppedUp(desk), now: at(5) };
    for (const caller of [desk, late]) {
      expect(await endSession(caller, { id: other.actor.sessionId }, key())).toEqual({ kind: 'step_up' });
      expect(await endOtherSessions(caller, {}, key())).toEqual({ kind: 'step_up' });
      expect(await endAllSessions(caller, {}, key())).toEqual({ kind: 'step_up' });
    }
    expect(await Promise.all([desk, other].map((each) => standing(each, 0)))).toEqual(['live', 'live']);
    expect((await endSession({ ...steppedUp(desk), now: at(4.9) }, { id: other.actor.sessionId }, key())).kind).toBe('done');
  });

  test('the session of another person looks like one that does not exist', async () => {
    const stranger = await bench.as(await bench.another('loket.bdl'));
    expect(await endSession(steppedUp(desk), { id: stranger.actor.sessionId }, key())).toEqual(await endSession(steppedUp(desk), { id: randomUUID() }, key()));
    expect(await standing(stranger, 0)).toBe('live');
  });

  test('all others are ended, or all of them', async () => {
    const others = [await bench.as(username), await bench.as(username)];
    const stranger = await bench.as(await bench.another('loket.bdl'));
    const ended = await endOtherSessions(steppedUp(desk), {}, key());
    expect(ended.kind === 'done' && ended.value.ids.toSorted()).toEqual(others.map(({ actor }) => actor.sessionId).toSorted());
    expect(await Promise.all([desk, ...others].map((each) => standing(each, 0)))).toEqual(['live', 'over', 'over']);
    const again = await bench.as(username);
    expect(await endAllSessions(steppedUp(desk), {}, key())).toMatchObject({ kind: 'done' });
    expect(await Promise.all([desk, again, stranger].map((each) => standing(each, 0)))).toEqual(['over', 'over', 'live']);
    expect(await audited(desk)).toEqual(['session.end_others', 'session.end_all']);
  });
});

test('the nightly job deletes sessions that were over thirty days ago and old failures, and nothing else', async () => {
  const day = 24 * 60;
  const [expired, revoked, recent] = [await bench.as(username, at(-31 * day)), await bench.as(username, at(-1)), await bench.as(username, at(-29 * day))];
  await bench.owner.query('UPDATE staff_session SET revoked_at = $2 WHERE id = $1', [revoked.actor.sessionId, at(-30 * day - 1)]);
  await bench.owner.query("INSERT INTO sign_in_attempt (key, failures, last_at) VALUES ('old', 9, $1), ('fresh', 9, $2)", [at(-day - 1), at(-day + 1)]);
  await bench.owner.query("INSERT INTO sign_in_refusal (id, staff_id, at, step) SELECT gen_random_uuid(), $1, at, 'password' FROM unnest($2::timestamptz[]) at", [desk.actor.staffId, [at(-30 * day - 1), at(-30 * day + 1)]]);
  expect(await sweepSessions(bench.db, at(0))).toEqual({ sessions: 2, refusals: 1, attempts: 1 });
  const { rows } = await bench.owner.query<{ id: string }>('SELECT id FROM staff_session WHERE staff_id = $1', [desk.actor.staffId]);
  expect(rows.map(({ id }) => id).toSorted()).toEqual([desk, recent].map(({ actor }) => actor.sessionId).toSorted());
  expect(rows.map(({ id }) => id)).not.toContain(expired.actor.sessionId);
  expect(await sweepSessions(bench.db, at(0))).toEqual({ sessions: 0, refusals: 0, attempts: 0 });
});
