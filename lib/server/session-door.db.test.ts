import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedKey } from './secret';
import { admit, enter, sessionIdOf, type Way } from './session-door';
import { findSessionActor, openSession, signOutSession } from './session-store';
import { openBench, TEST_NOW, type Bench } from './testing/callers';
import { inTransaction, SYSTEM_ACTOR } from './transaction';

const KEY = derivedKey('the secret of this installation, long enough', 'session');
const OTHER_KEY = derivedKey('the secret of another installation, long enough', 'session');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * MINUTE);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const seal = (sessionId: unknown, key = KEY, maxAge = 86_400) => encode({ token: { sessionId } as never, secret: key, maxAge });
/** What a route makes of a request with this cookie: the username let in, or the code with which it is turned away. */
async function ask(cookie: string | undefined, now: Date, way: Way = {}): Promise<string> {
  const admitted = await admit(bench.db, await enter(bench.db, { cookie, key: KEY, now }), way, now);
  return 'code' in admitted ? `${admitted.status} ${admitted.code}` : admitted.actor.username;
}
async function signedIn(like = 'loket.bdl', now = at(0)): Promise<{ username: string; staffId: string; sessionId: string; cookie: string }> {
  const username = await bench.another(like);
  const { id: staffId } = await bench.one<{ id: string }>('SELECT id FROM staff WHERE username = $1', username);
  const sessionId = await inTransaction(bench.db, SYSTEM_ACTOR, (tx) => openSession(tx, { staffId, now, address: '10.1.2.3', userAgent: null }));
  return { username, staffId, sessionId, cookie: await seal(sessionId) };
}
const seen = async (id: string) => (await bench.one<{ last_seen_at: Date }>('SELECT last_seen_at FROM staff_session WHERE id = $1', id)).last_seen_at;

describe('a cookie opens its own session and nothing else', () => {
  test('as it was given', async () => {
    const { username, cookie } = await signedIn();
    expect(await ask(cookie, at(1))).toBe(username);
  });

  test('not when a single sign of it was changed', async () => {
    const { sessionId, cookie } = await signedIn();
    expect(await sessionIdOf(cookie, KEY)).toBe(sessionId);
    const parts = cookie.split('.');
    for (const [index, part] of parts.entries()) {
      if (part === '') continue;
      const changed = parts.with(index, `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`).join('.');
      expect(await ask(changed, at(1)), `part ${index}`).toBe('401 signed_out');
    }
    for (const cut of [cookie.slice(0, -1), cookie.slice(1), parts.slice(0, 4).join('.'), '']) expect(await ask(cut, at(1))).toBe('401 signed_out');
  });

  test('not when it was sealed with another key, as by another deployment, or not at all', async () => {
    const { sessionId } = await signedIn();
    expect(await ask(await seal(sessionId, OTHER_KEY), at(1))).toBe('401 signed_out');
    expect(await ask(await seal(sessionId, 'guess'), at(1))).toBe('401 signed_out');
    expect(await ask(sessionId, at(1))).toBe('401 signed_out');
    const claims = Buffer.from(JSON.stringify({ sessionId })).toString('base64url');
    expect(await ask(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`, at(1))).toBe('401 signed_out');
  });

  test('not when it names no session of this deployment', async () => {
    for (const sessionId of [randomUUID(), 'x', "' OR true --", '', null, 7, { id: 1 }]) expect(await ask(await seal(sessionId), at(1))).toBe('401 signed_out');
  });

  test('not past the time sealed into it', async () => {
    const { sessionId } = await signedIn();
    expect(await ask(await seal(sessionId, KEY, -60), at(1))).toBe('401 signed_out');
  });

  test('one person’s cookie never becomes another’s', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()];
    const spliced = [...mine.cookie.split('.').slice(0, 3), ...theirs.cookie.split('.').slice(3)].join('.');
    expect(await ask(spliced, at(1))).toBe('401 signed_out');
    expect(await ask(mine.cookie, at(1))).toBe(mine.username);
    expect(await ask(theirs.cookie, at(1))).toBe(theirs.username);
  });
});

describe('how long a session lasts', () => {
  test('an hour of background traffic does not keep it alive', async () => {
    const { username, sessionId, cookie } = await signedIn();
    const answers: string[] = [];
    for (let minute = 1; minute <= 60; minute += 1) {
      answers.push(await ask(cookie, at(minute)));
      // The live stream looks at the session in its own way.
      await findSessionActor(bench.db, sessionId, at(minute), { touch: false });
    }
    expect(answers.slice(0, 14)).toEqual(Array(14).fill(username));
    expect(answers.slice(14)).toEqual(Array(46).fill('423 locked'));
    expect(await seen(sessionId)).toEqual(at(0));
    expect(await ask(cookie, at(15 + 121))).toBe('401 signed_out');
  });

  test('one act of a person among it does, from that act on', async () => {
    const { username, sessionId, cookie } = await signedIn();
    expect(await ask(cookie, at(14), { act: true })).toBe(username);
    expect(await ask(cookie, at(28.9))).toBe(username);
    expect(await ask(cookie, at(29))).toBe('423 locked');
    expect(await seen(sessionId)).toEqual(at(14));
  });

  test('an act that comes too late brings nothing back', async () => {
    const { sessionId, cookie } = await signedIn();
    expect(await ask(cookie, at(15), { act: true })).toBe('423 locked');
    expect(await ask(cookie, at(16), { act: true, whenLocked: true })).not.toBe('423 locked');
    expect(await ask(cookie, at(16))).toBe('423 locked');
    expect(await seen(sessionId)).toEqual(at(0));
  });

  test('twelve hours are the end, however busy the person is', async () => {
    const { username, cookie } = await signedIn();
    for (let minute = 10; minute < 720; minute += 10) expect(await ask(cookie, at(minute), { act: true })).toBe(username);
    expect(await ask(cookie, at(719.9), { act: true })).toBe(username);
    expect(await ask(cookie, at(720), { act: true })).toBe('401 signed_out');
  });

  test('one that was signed out is over at the next request, its cookie replayed stays so, and the audit has it once', async () => {
    const { username, sessionId, cookie } = await signedIn();
    expect(await ask(cookie, at(1))).toBe(username);
    await signOutSession(bench.db, sessionId, at(2));
    await signOutSession(bench.db, sessionId, at(3));
    expect(await bench.one("SELECT count(*)::int AS times FROM audit_event WHERE action = 'session.sign_out' AND session_id = $1", sessionId)).toEqual({ times: 1 });
    for (const minute of [2, 3, 30, 600]) expect(await ask(cookie, at(minute), { act: true, whenLocked: true })).toBe('401 signed_out');
  });
});

describe('a session is who its person is now', () => {
  test('a disabled person is out at the next request, and stays out while locked too', async () => {
    const { staffId, cookie, username } = await signedIn();
    expect(await ask(cookie, at(1))).toBe(username);
    await bench.owner.query('UPDATE staff SET active = false WHERE id = $1', [staffId]);
    expect(await ask(cookie, at(1))).toBe('401 signed_out');
    expect(await ask(cookie, at(20), { whenLocked: true })).toBe('401 signed_out');
  });

  test('another role acts at the next request', async () => {
    const { staffId, sessionId } = await signedIn();
    const role = async () => (await findSessionActor(bench.db, sessionId, at(1)))?.role;
    expect(await role()).toBe('frontliner');
    await bench.owner.query("UPDATE staff SET role = 'supervisor' WHERE id = $1", [staffId]);
    expect(await role()).toBe('supervisor');
    await bench.owner.query("UPDATE staff SET role = 'auditor', branch_id = NULL WHERE id = $1", [staffId]);
    expect(await findSessionActor(bench.db, sessionId, at(1))).toMatchObject({ role: 'auditor', national: true, branchIds: [], branch: null });
  });

  test('another office acts at the next request', async () => {
    const { staffId, sessionId } = await signedIn();
    expect(await findSessionActor(bench.db, sessionId, at(1))).toMatchObject({ branchIds: ['bdl'] });
    await bench.owner.query("UPDATE staff SET branch_id = 'dps' WHERE id = $1", [staffId]);
    expect(await findSessionActor(bench.db, sessionId, at(1))).toMatchObject({ branchIds: ['dps'], branch: { id: 'dps', timeZone: 'Asia/Makassar' } });
  });
});

test('the session check reads each table by its key and nothing by going through it', async () => {
  const { sessionId } = await signedIn();
  await bench.owner.query('ANALYZE staff_session, staff, branch, region');
  await bench.owner.query('SET enable_seqscan = off');
  const { rows } = await bench.owner.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT s.last_seen_at, st.role FROM staff_session s JOIN staff st ON st.id = s.staff_id LEFT JOIN branch b ON b.id = st.branch_id LEFT JOIN region r ON r.id = st.region_id
     WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND st.active`, [sessionId]);
  await bench.owner.query('RESET enable_seqscan');
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('staff_session_pkey');
  expect(plan).toContain('staff_pkey');
  expect(plan).not.toContain('Seq Scan on staff_session');
});
