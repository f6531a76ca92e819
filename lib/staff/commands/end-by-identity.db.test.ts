import { randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT, generateKeyPair, type JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import type { Browser } from '@/lib/server/testing/browser';
import { CLIENT, OTHER_CLIENT } from '@/lib/server/testing/identity-provider';
import { openSingleSignOn, type SingleSignOnBench } from '@/lib/server/testing/single-sign-on';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
let sso: SingleSignOnBench;
let first: Browser;
let second: Browser;
let other: Browser;
beforeAll(async () => {
  sso = await openSingleSignOn();
  for (const subject of ['siti', 'wayan']) sso.person(subject, { realm_access: { roles: ['loket-petugas'] }, office: 'bdl' });
});
afterAll(() => sso.close());
beforeEach(async () => {
  [first, second, other] = [sso.browser(), sso.browser(), sso.browser()];
  await sso.signIn(first, 'siti');
  await sso.signIn(second, 'siti');
  await sso.signIn(other, 'wayan');
});

const sessionOf = async (browser: Browser) =>
  (await sso.bench.one<{ sid: string }>('SELECT idp_session AS sid FROM staff_session WHERE id = $1', (await sso.actorOf(browser))?.sessionId)).sid;
const payload = (more: JWTPayload): JWTPayload => ({
  iss: sso.provider.issuer,
  aud: CLIENT.id,
  iat: Math.floor(Date.now() / 1_000),
  exp: Math.floor(Date.now() / 1_000) + 120,
  jti: randomUUID(),
  events: { [EVENT]: {} },
  ...more,
});
const logoutToken = (claims: JWTPayload, header: { typ?: string; kid?: string } = {}) => sso.provider.sign(claims, { typ: 'logout+jwt', ...header });
const alive = async () => Promise.all([first, second, other].map(async (browser) => (await sso.actorOf(browser)) !== null));

describe('logout from the provider', () => {
  it('ends the sessions of one session there', async () => {
    expect(await sso.logOut(await logoutToken(payload({ sub: 'siti', sid: await sessionOf(first) })))).toEqual({ status: 200, words: '' });
    expect(await alive()).toEqual([false, true, true]);
  });

  it('ends all sessions of a subject', async () => {
    const { staffId } = (await sso.actorOf(first)) ?? {};
    expect((await sso.logOut(await logoutToken(payload({ sub: 'siti' })))).status).toBe(200);
    expect(await alive()).toEqual([false, false, true]);
    const { rows } = await sso.bench.owner.query<{ chain: string; actor_id: string }>("SELECT chain, actor_id FROM audit_event WHERE action = 'session.ended_by_provider' ORDER BY at DESC, seq DESC LIMIT 2");
    expect(rows).toEqual([{ chain: 'bdl', actor_id: staffId }, { chain: 'bdl', actor_id: staffId }]);
  });

  it('ends nothing when session and subject belong to two people, or to nobody here', async () => {
    expect((await sso.logOut(await logoutToken(payload({ sub: 'wayan', sid: await sessionOf(first) })))).status).toBe(200);
    expect((await sso.logOut(await logoutToken(payload({ sub: 'nobody' })))).status).toBe(200);
    expect(await alive()).toEqual([true, true, true]);
  });

  it('works once, also when the same token comes ten times at one instant', async () => {
    const token = await logoutToken(payload({ sub: 'siti', sid: 'a session of yesterday' }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => sso.logOut(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 200)).toEqual({ status: 400, words: 'this token was used before' });
  });

  it('keeps a sign-in out that began before and ends after it', async () => {
    const browser = sso.browser();
    const callback = await sso.reachCallback(browser, 'siti');
    sso.provider.tamper.with = async (claims) => {
      await sso.logOut(await logoutToken(payload({ sub: 'siti', sid: String(claims.sid) })));
      return sso.provider.sign(claims);
    };
    expect(await sso.finish(browser, callback)).toBe('/sign-in?error=sso_ended');
    sso.provider.tamper.with = null;
  });

  it.each<[string, () => Promise<string> | string, string]>([
    ['for another client', () => logoutToken(payload({ sub: 'siti', aud: OTHER_CLIENT.id })), 'the token is for another audience'],
    ['of another issuer', () => logoutToken(payload({ sub: 'siti', iss: 'https://example.org' })), 'the token is of another issuer'],
    ['without a signature', () => new UnsecuredJWT(payload({ sub: 'siti' })).encode(), 'the token is not signed by a private key'],
    ['signed with the shared secret', () => new SignJWT(payload({ sub: 'siti' })).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT.secret)), 'the token is not signed by a private key'],
    ['signed with another key', async () => new SignJWT(payload({ sub: 'siti' })).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign((await generateKeyPair('RS256')).privateKey), 'the signature does not hold'],
    ['with a nonce', () => logoutToken(payload({ sub: 'siti', nonce: 'n' })), 'a logout token has no nonce'],
    ['without an event', () => logoutToken(payload({ sub: 'siti', events: undefined })), 'the token does not speak of a logout'],
    ['with another event', () => logoutToken(payload({ sub: 'siti', events: { 'https://example.org/event': {} } })), 'the token does not speak of a logout'],
    ['without an id', () => logoutToken(payload({ sub: 'siti', jti: undefined })), 'the token has no id (jti)'],
    ['without a moment', () => logoutToken(payload({ sub: 'siti', iat: undefined })), 'the claim iat does not hold'],
    ['of five minutes ago', () => logoutToken(payload({ sub: 'siti', iat: Math.floor(Date.now() / 1_000) - 300 })), 'the token is too old'],
    ['of an hour ago', () => logoutToken(payload({ sub: 'siti', iat: Math.floor(Date.now() / 1_000) - 3_600 })), 'the token is too old'],
    ['whose end has passed', () => logoutToken(payload({ sub: 'siti', exp: Math.floor(Date.now() / 1_000) - 600 })), 'the token is too old'],
    ['without subject and session', () => logoutToken(payload({})), 'the token names neither subject nor session'],
    ['with a subject that is no text', () => logoutToken(payload({ sub: 7 as unknown as string, sid: 'x' })), 'subject or session cannot be read'],
    ['without a type', () => logoutToken(payload({ sub: 'siti' }), { typ: undefined }), 'the token is of another type'],
    ['typed as any token', () => logoutToken(payload({ sub: 'siti' }), { typ: 'JWT' }), 'the token is of another type'],
    ['of another type', () => logoutToken(payload({ sub: 'siti' }), { typ: 'at+jwt' }), 'the token is of another type'],
    ['that is no token', () => 'x.y.z', 'the signature does not hold'],
    ['that is empty', () => '', 'the signature does not hold'],
  ])('refuses a token %s', async (_what, make, words) => {
    expect(await sso.logOut(await make())).toEqual({ status: 400, words });
    expect(await alive()).toEqual([true, true, true]);
  });

  it('refuses a token that names a key which the issuer does not show', async () => {
    await sso.logOut(await logoutToken(payload({ sub: 'nobody' })));
    expect(await sso.logOut(await logoutToken(payload({ sub: 'siti' }), { kid: 'key-2' }))).toEqual({ status: 400, words: 'the signature does not hold' });
    expect(await alive()).toEqual([true, true, true]);
  });

  it('refuses what is no form, several tokens, and too much', async () => {
    const send = (body: string, type: string) => fetch(`${sso.origin}/api/auth-backchannel`, { method: 'POST', body, headers: { 'content-type': type } });
    const form = 'application/x-www-form-urlencoded';
    expect((await send('{"logout_token":"x"}', 'application/json')).status).toBe(400);
    expect((await send('', form)).status).toBe(400);
    expect((await send('logout_token=a&logout_token=b', form)).status).toBe(400);
    expect((await send(`logout_token=${'x'.repeat(40_000)}`, form)).status).toBe(413);
    const answer = await send('token=x', form);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });
});

describe('signing out here', () => {
  it('ends the session and goes on to the provider, which ends its own and leads back to the sign-in page', async () => {
    const { url } = await sso.post(first, 'signout');
    const there = new URL(url);
    expect([there.origin, there.searchParams.get('client_id'), there.searchParams.get('post_logout_redirect_uri')]).toEqual([sso.provider.issuer, CLIENT.id, `${sso.origin}/sign-in`]);
    expect(await alive()).toEqual([false, true, true]);
    const page = await (await first.go(url)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const left = await first.go(`${sso.provider.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
    expect(left.headers.get('location')).toBe(`${sso.origin}/sign-in`);
  });

  it('a logout at the provider ends the session here through the token that the provider itself sends', async () => {
    const page = await (await other.go(`${sso.provider.issuer}/session/end`)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    await other.go(`${sso.provider.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
    expect(await alive()).toEqual([true, true, false]);
  });
});

describe('passwords with single sign-on', () => {
  const password = (browser: Browser, username: string, given = DEMO_PASSWORD) => sso.post(browser, 'callback/credentials', { username, password: given });

  it('are off: the right one of an account looks like a wrong one, and like that of nobody', async () => {
    const answers = await Promise.all(['supervisor.bdl', 'auditor', 'nobody.at.all'].map((username) => password(sso.browser(), username)));
    for (const { status, url } of answers) expect([status, new URL(url).searchParams.get('error')]).toEqual([401, 'CredentialsSignin']);
    expect((await password(sso.browser(), 'admin', 'wrong')).status).toBe(401);
  });

  it('let the emergency account in, with an event of its own, and sign it out without the provider', async () => {
    const browser = sso.browser();
    expect((await password(browser, 'admin')).status).toBe(200);
    const actor = await sso.actorOf(browser);
    expect(actor).toMatchObject({ username: 'admin', role: 'admin' });
    expect(await sso.bench.one("SELECT action, actor_id FROM audit_event WHERE session_id = $1", actor?.sessionId)).toEqual({ action: 'session.emergency_sign_in', actor_id: actor?.staffId });
    expect(new URL((await sso.post(browser, 'signout')).url).origin).toBe(sso.origin);
    expect(await sso.actorOf(browser)).toBeNull();
  });
});
