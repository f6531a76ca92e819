import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { findSessionActor } from '@/lib/server/session-store';
import type { Caller } from '@/lib/server/use-case';
import { getPerson } from '../queries/get-person';
import { key, must, personLike, tokenOf } from '../testing/people';
import { changePassword } from './change-password';
import { disablePerson, enablePerson } from './edit-person';
import { invitePerson, resetPerson } from './invite-person';
import { openLink, setPasswordByLink } from './set-password';
import { signIn } from './sign-in';

const GOOD = 'kopi pagi hujan';
const OTHER = 'sepeda merah di hutan';
const UNKNOWN = { kind: 'refused', codes: ['link_unknown'] };

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough', NEXTAUTH_URL: 'https://loket.example.go.id' });
  bench = await openBench();
  admin = steppedUp(await bench.as('admin'));
});
afterAll(() => bench.close());

const at = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);
let count = 0;
const input = (over: object = {}) => ({ username: `uji.${(count += 1)}`, name: 'Uji Tautan', role: 'frontliner', branchId: 'bdl', regionId: null, email: null, ...over });
const invite = async (over: object = {}) => must(await invitePerson(admin, input(over), key()));
const reset = async (id: string) => must(await resetPerson(admin, { id, reason: 'Lupa kata sandi' }, key()));
const set = (link: string, password = GOOD, hours = 0) => setPasswordByLink({ db: bench.db, address: '127.0.0.1', now: at(hours) }, { token: tokenOf(link), password });
const enters = async (username: string, password: string, hours = 0) => (await signIn(bench.db, { username, password }, { address: `10.0.0.${(count += 1) % 250}`, userAgent: null }, at(hours), { factorRequired: false })).kind;

describe('an invitation', () => {
  it('is a link of the public address whose token stands in the fragment, and the database keeps nothing that opens it', async () => {
    const made = await invite({ name: 'Putri Larasati' });
    expect(made.link).toMatch(/^https:\/\/loket\.example\.go\.id\/set-password#[\w-]{43}$/);
    expect(made.expiresAt).toBe(at(72).toISOString());
    const token = tokenOf(made.link);
    for (const table of ['staff', 'staff_link', 'staff_event', 'command_receipt', 'audit_event']) {
      const { text } = await bench.one<{ text: string }>(`SELECT COALESCE(string_agg(row_to_json(x)::text, ''), '') AS text FROM ${table} x`);
      expect(text, table).not.toContain(token);
      expect(text, table).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
    expect(must(await openLink({ db: bench.db, address: null, now: at(0) }, token))).toEqual({ username: made.username, name: 'Putri Larasati', kind: 'invitation', expiresAt: made.expiresAt });
  });

  it('lets nobody in before the link is used; then the person signs in and the account is active', async () => {
    const { id, username, link } = await invite();
    expect(must(await getPerson(admin, { id }))).toMatchObject({ state: 'invited', linkUntil: at(72).toISOString() });
    expect(await enters(username, GOOD)).toBe('refused');
    expect(must(await set(link))).toEqual({ username });
    expect(await enters(username, GOOD)).toBe('signed_in');
    expect(must(await getPerson(admin, { id }))).toMatchObject({ state: 'active', linkUntil: null, history: [{ action: 'password_set' }, { action: 'invited' }] });
    const { hash } = await bench.one<{ hash: string }>('SELECT password_hash AS hash FROM staff WHERE id = $1', id);
    expect(hash).toMatch(/^\$argon2id\$/);
  });

  it('a retry of the attempt shows the same link and makes one person', async () => {
    const [attempt, person] = [key(), input()];
    const [first, again] = [must(await invitePerson(admin, person, attempt)), must(await invitePerson(admin, person, attempt))];
    expect(again).toEqual(first);
    expect(await invitePerson(admin, person, key())).toMatchObject({ fields: { username: 'username_taken' } });
  });

  it('two at once for one user name make one person', async () => {
    const person = input();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => invitePerson(admin, person, key())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused', 'refused', 'refused', 'refused']);
  });

  it.each([
    [{ username: 'Ada Spasi' }, 'username', 'invalid_username'],
    [{ username: 'titik..dua' }, 'username', 'invalid_username'],
    [{ username: '.awal' }, 'username', 'invalid_username'],
    [{ username: 'akhir.' }, 'username', 'invalid_username'],
    [{ username: 'ab' }, 'username', 'too_short'],
    [{ username: 'loket.bdl' }, 'username', 'username_taken'],
    [{ username: ' LOKET.BDL ' }, 'username', 'username_taken'],
    [{ name: 'A\u202eB C' }, 'name', 'invalid_name'],
    [{ role: 'boss' }, 'role', 'not_in_list'],
    [{ branchId: null }, 'branchId', 'required'],
    [{ branchId: 'zzz' }, 'branchId', 'not_in_list'],
    [{ regionId: 'wilayah3' }, 'regionId', 'place_of_role'],
    [{ role: 'regional_manager' }, 'branchId', 'place_of_role'],
    [{ role: 'regional_manager', branchId: null }, 'regionId', 'required'],
    [{ role: 'regional_manager', branchId: null, regionId: 'nowhere' }, 'regionId', 'not_in_list'],
    [{ role: 'auditor' }, 'branchId', 'place_of_role'],
    [{ email: 'nobody' }, 'email', 'invalid_format'],
  ])('%o is refused at %s: %s', async (over, field, code) => {
    expect(await invitePerson(admin, input(over), key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('says that no mail is sent where there is no mail server', async () => {
    expect((await invite({ email: 'uji@example.go.id' })).mail).toBe('off');
    expect((await invite()).mail).toBeNull();
  });
});

describe('a link', () => {
  it('opens once: used again, by one or by many at the same moment, it is unknown', async () => {
    const { username, link } = await invite();
    const outcomes = await Promise.all(Array.from({ length: 4 }, (_, n) => set(link, `${GOOD} ${n}`)));
    const winner = outcomes.findIndex(({ kind }) => kind === 'done');
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(await set(link, OTHER)).toEqual(UNKNOWN);
    expect(await enters(username, OTHER)).toBe('refused');
    expect(await enters(username, `${GOOD} ${winner}`)).toBe('signed_in');
  });

  it('opens for 72 hours and not a moment longer; looking at it uses nothing up', async () => {
    const { link } = await invite();
    const peek = (now: Date) => openLink({ db: bench.db, address: null, now }, tokenOf(link));
    expect((await peek(new Date(at(72).getTime() - 1))).kind).toBe('done');
    expect(await peek(at(72))).toEqual(UNKNOWN);
    expect(await set(link, GOOD, 72)).toEqual(UNKNOWN);
    expect((await set(link, GOOD, 71.999)).kind).toBe('done');
  });

  it('sets the password of its own person and of nobody else', async () => {
    const [mine, yours] = [await invite(), await invite()];
    must(await set(yours.link, OTHER));
    must(await set(mine.link, GOOD));
    expect(await enters(yours.username, GOOD)).toBe('refused');
    expect(await enters(yours.username, OTHER)).toBe('signed_in');
    expect(await set('#' + 'A'.repeat(43))).toEqual(UNKNOWN);
  });

  it('of before opens nothing after a second one is made, of the invitation as of a reset', async () => {
    const first = await invite();
    const second = await reset(first.id);
    expect(await set(first.link)).toEqual(UNKNOWN);
    const third = await reset(first.id);
    expect(await set(second.link)).toEqual(UNKNOWN);
    expect(must(await openLink({ db: bench.db, address: null, now: at(0) }, tokenOf(third.link))).kind).toBe('invitation');
    must(await set(third.link));
    const again = await reset(first.id);
    expect(must(await openLink({ db: bench.db, address: null, now: at(0) }, tokenOf(again.link))).kind).toBe('reset');
  });

  it('is void when the person is disabled, also after enabling again', async () => {
    const { id, link } = await invite();
    must(await disablePerson(admin, { id, version: 1, reason: 'Batal masuk' }, key()));
    expect(await set(link)).toEqual(UNKNOWN);
    expect(await resetPerson(admin, { id, reason: 'x' }, key())).toMatchObject({ codes: ['person_disabled'] });
    must(await enablePerson(admin, { id, version: 2, reason: 'Jadi masuk' }, key()));
    expect(await set(link)).toEqual(UNKNOWN);
  });

  it.each([['pendek', 'password_short'], ['x'.repeat(201), 'password_long'], ['Password1234', 'password_common'], ['UJI-%NAME% aman sekali', 'password_name']])('with %j says what is wrong beside the field, and stays open', async (password, code) => {
    const { username, link } = await invite();
    expect(await set(link, password.replace('UJI-%NAME%', username.toUpperCase()))).toEqual({ kind: 'refused', codes: ['invalid_input'], fields: { password: code } });
    expect((await set(link)).kind).toBe('done');
  });
});

describe('a reset', () => {
  it('ends every session at once and leaves the password until the link is used; then the old one is over', async () => {
    const { id, username, link } = await invite();
    must(await set(link));
    const caller = await bench.as(username);
    const { link: next } = await reset(id);
    expect(await findSessionActor(bench.db, caller.actor.sessionId, TEST_NOW)).toBeNull();
    expect(await enters(username, GOOD)).toBe('signed_in');
    const meanwhile = await bench.as(username);
    must(await set(next, OTHER));
    expect(await findSessionActor(bench.db, meanwhile.actor.sessionId, TEST_NOW)).toBeNull();
    expect([await enters(username, GOOD), await enters(username, OTHER)]).toEqual(['refused', 'signed_in']);
  });

  it('is for others: the own password is changed with the old one', async () => {
    expect(await resetPerson(admin, { id: admin.actor.staffId, reason: 'x' }, key())).toMatchObject({ codes: ['own_account'] });
  });
});

describe('the own password', () => {
  const change = (caller: Caller, current: string, next: string, seconds = 0) => changePassword({ ...caller, now: new Date(TEST_NOW.getTime() + seconds * 1_000) }, { current, next }, key());
  const DEMO = 'loket-demo-2026';

  it('is changed with the old one; the other sessions end, this one stays', async () => {
    const person = await personLike(bench, admin, 'loket.bdl');
    const [here, there] = [await bench.as(person.username), await bench.as(person.username)];
    expect(must(await change(here, DEMO, GOOD))).toEqual({ id: person.id, username: person.username, ended: 1 });
    expect(await findSessionActor(bench.db, there.actor.sessionId, TEST_NOW)).toBeNull();
    expect((await findSessionActor(bench.db, here.actor.sessionId, TEST_NOW))?.username).toBe(person.username);
    expect([await enters(person.username, DEMO), await enters(person.username, GOOD)]).toEqual(['refused', 'signed_in']);
    expect(must(await getPerson(admin, { id: person.id })).history).toMatchObject([{ action: 'password_changed', by: here.actor.name }]);
  });

  it.each([
    ['wrong one here', GOOD, { current: 'current_wrong' }],
    [DEMO, DEMO, { next: 'password_same' }],
    [DEMO, 'pendek', { next: 'password_short' }],
    [DEMO, 'password1234', { next: 'password_common' }],
  ])('%j to %j is refused: %o', async (current, next, fields) => {
    const person = await personLike(bench, admin, 'auditor');
    expect(await change(await bench.as(person.username), current, next)).toEqual({ kind: 'refused', codes: ['invalid_input'], fields });
  });

  it('cannot be guessed at an open session: after five wrong ones each takes longer, and the right one waits too', async () => {
    const person = await personLike(bench, admin, 'loket.bdl');
    const caller = await bench.as(person.username);
    for (let n = 0; n < 5; n += 1) expect(await change(caller, `salah ${n}`, GOOD)).toMatchObject({ fields: { current: 'current_wrong' } });
    expect(await change(caller, DEMO, GOOD)).toMatchObject({ codes: ['password_wait'], params: { seconds: 2 } });
    expect(await change(caller, 'salah lagi', GOOD, 2)).toMatchObject({ fields: { current: 'current_wrong' } });
    expect(await change(caller, DEMO, GOOD, 3)).toMatchObject({ codes: ['password_wait'], params: { seconds: 3 } });
    expect((await change(caller, DEMO, GOOD, 6)).kind).toBe('done');
  });

  it('leaves no trace of either in the receipt: the same attempt is answered again whatever it holds', async () => {
    const person = await personLike(bench, admin, 'loket.bdl');
    const caller = await bench.as(person.username);
    const attempt = key();
    const first = await changePassword(caller, { current: DEMO, next: GOOD }, attempt);
    expect(await changePassword(caller, { current: DEMO, next: GOOD }, attempt)).toEqual(first);
    expect(await changePassword(caller, { current: 'x', next: OTHER }, attempt)).toEqual(first);
  });
});
