import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { seal } from '@/lib/server/sealed';
import { sessionCookieName, sessionKey } from '@/lib/server/session-cookie';
import { enter } from '@/lib/server/session-door';
import { findSessionActor } from '@/lib/server/session-store';
import type { Browser } from '@/lib/server/testing/browser';
import { openSingleSignOn, type SingleSignOnBench } from '@/lib/server/testing/single-sign-on';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { giveTicket, readTicket } from './sign-in-ticket';

let sso: SingleSignOnBench;
beforeAll(async () => {
  sso = await openSingleSignOn();
  sso.person('siti', { realm_access: { roles: ['loket-petugas'] }, office: 'bdl' });
});
afterAll(() => sso.close());

const sessionOf = async (browser: Browser) => (await sso.actorOf(browser))?.sessionId ?? '';
const lives = async (sessionId: string) => (await findSessionActor(sso.bench.db, sessionId, new Date(), { touch: false })) !== null;
const withPassword = (browser: Browser) => sso.post(browser, 'callback/credentials', { username: 'admin', password: DEMO_PASSWORD });

describe('a browser has one session', () => {
  it('a new sign-in has a new one and ends the one that its cookie named, on record', async () => {
    const browser = sso.browser();
    await sso.signIn(browser, 'siti');
    const first = await sessionOf(browser);
    await sso.signIn(browser, 'siti');
    const second = await sessionOf(browser);
    expect([second === first, await lives(first), await lives(second)]).toEqual([false, false, true]);
    expect(await sso.bench.one("SELECT detail->>'replaced' AS replaced FROM audit_event WHERE action = 'session.sign_in' AND session_id = $1", second)).toEqual({ replaced: first });
  });

  it('with a password too, whosever the earlier one was; a sign-in that is refused ends nothing', async () => {
    const browser = sso.browser();
    await sso.signIn(browser, 'siti');
    const before = await sessionOf(browser);
    expect((await sso.post(browser, 'callback/credentials', { username: 'admin', password: 'wrong' })).status).toBe(401);
    expect(await lives(before)).toBe(true);
    expect((await withPassword(browser)).status).toBe(200);
    expect([await lives(before), (await sso.actorOf(browser))?.username]).toEqual([false, 'admin']);
  });

  it('the sessions of other browsers go on', async () => {
    const [here, there] = [sso.browser(), sso.browser()];
    await sso.signIn(there, 'siti');
    await sso.signIn(here, 'siti');
    await sso.signIn(here, 'siti');
    expect(await sso.actorOf(there)).not.toBeNull();
  });
});

describe('a token is good for its own purpose alone', () => {
  const entered = async (cookie: string) => (await enter(sso.bench.db, { cookie, key: sessionKey(), now: new Date() })).kind;

  it('nothing else that the console or the provider gave out opens a session in place of the session’s cookie', async () => {
    const browser = sso.browser();
    const callback = new URL(await sso.reachCallback(browser, 'siti'));
    const underWay = ['state', 'nonce', 'pkce.code_verifier', 'csrf-token', 'callback-url'].map((name) => browser.cookie(sso.origin, `next-auth.${name}`) ?? '');
    expect(underWay.filter((value) => value !== '').length).toBeGreaterThanOrEqual(4);
    await sso.signIn(browser, 'siti');
    const staffId = (await sso.actorOf(browser))?.staffId ?? '';
    const ticket = await inTransaction(sso.bench.db, SYSTEM_ACTOR, (tx) => giveTicket(tx, staffId, new Date()));
    const idToken = await sso.provider.sign({ sub: 'siti', sessionId: await sessionOf(browser) });
    const others = [...underWay, ...underWay.map(decodeURIComponent), callback.searchParams.get('code') ?? '', ticket, idToken, Buffer.from(seal('session', 'cookie', await sessionOf(browser))).toString('base64url')];
    for (const other of others) expect(await entered(other), other.slice(0, 40)).toBe('nobody');
    expect(await entered(browser.cookie(sso.origin, sessionCookieName()) ?? '')).toBe('live');
  });

  it('the same key with the salt of another cookie seals no session', async () => {
    const browser = sso.browser();
    await sso.signIn(browser, 'siti');
    const token = { sessionId: await sessionOf(browser) };
    expect(await entered(await encode({ token, secret: sessionKey(), salt: 'next-auth.state' }))).toBe('nobody');
    expect(await entered(await encode({ token, secret: sessionKey() }))).toBe('live');
  });

  it('neither the session’s cookie nor a text of another purpose is a ticket between password and code', async () => {
    const browser = sso.browser();
    await sso.signIn(browser, 'siti');
    const { sessionId, staffId } = (await sso.actorOf(browser)) ?? { sessionId: '', staffId: '' };
    expect(readTicket(browser.cookie(sso.origin, sessionCookieName()) ?? '')).toBeNull();
    expect(readTicket(Buffer.from(seal('second factor', 'ticket', `${sessionId} ${staffId}`)).toString('base64url'))).toBeNull();
    expect(readTicket(Buffer.from(seal('sign-in ticket', 'ticket', `${sessionId} ${staffId}`)).toString('base64url'))).toEqual({ id: sessionId, staffId });
  });

  it('a logout token is no id_token, and an id_token no logout token', async () => {
    const browser = sso.browser();
    let idToken = '';
    sso.provider.tamper.with = async (claims) => {
      idToken = await sso.provider.sign(claims);
      return sso.provider.sign({ iss: claims.iss, aud: claims.aud, iat: claims.iat, exp: claims.exp, sub: claims.sub, jti: 'x', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'logout+jwt' });
    };
    expect(await sso.signIn(browser, 'siti')).toContain('error=OAuthCallback');
    sso.provider.tamper.with = null;
    expect((await sso.logOut(idToken)).status).toBe(400);
  });
});
