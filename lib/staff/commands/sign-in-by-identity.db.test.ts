import { decode, encode } from 'next-auth/jwt';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JWTPayload } from 'jose';
import { sessionKey } from '@/lib/server/session-cookie';
import { CLIENT, OTHER_CLIENT } from '@/lib/server/testing/identity-provider';
import { openSingleSignOn, type SingleSignOnBench } from '@/lib/server/testing/single-sign-on';

let sso: SingleSignOnBench;
beforeAll(async () => {
  sso = await openSingleSignOn();
});
afterAll(() => sso.close());
afterEach(() => {
  sso.provider.tamper.with = null;
});

const roles = (...names: string[]) => ({ realm_access: { roles: ['offline_access', ...names] } });
const COUNTED = `SELECT (SELECT count(*)::integer FROM staff) AS staff, (SELECT count(*)::integer FROM staff_session) AS sessions,
  (SELECT count(*)::integer FROM staff_identity) AS identities`;
const counted = () => sso.bench.one<{ staff: number; sessions: number; identities: number }>(COUNTED);
const lastEvent = (action: string) =>
  sso.bench.one<{ chain: string; actor_id: string | null; object_id: string | null; detail: Record<string, unknown> }>(
    'SELECT chain, actor_id, object_id, detail FROM audit_event WHERE action = $1 ORDER BY at DESC, seq DESC LIMIT 1',
    action,
  );

describe('signing in through the provider', () => {
  it('makes the account of the claims, opens a session of ours and leads to where the person meant to go', async () => {
    const browser = sso.browser();
    sso.person('siti', { ...roles('loket-petugas', 'loket-petugas-lama'), office: 'bdl', email: 'siti@example.go.id' });
    expect(await sso.signIn(browser, 'siti')).toBe('/queue?desk=2');
    const actor = await sso.actorOf(browser);
    expect(actor).toMatchObject({ username: 'siti', name: 'Petugas siti', role: 'frontliner', branchIds: ['bdl'], national: false });
    const session = await sso.bench.one<Record<string, unknown>>('SELECT idp_issuer, idp_session, user_agent FROM staff_session WHERE id = $1', actor?.sessionId);
    expect(session).toEqual({ idp_issuer: sso.provider.issuer, idp_session: expect.stringMatching(/.{10}/), user_agent: 'test browser' });
    expect(await lastEvent('session.identity_created')).toMatchObject({ chain: 'bdl', actor_id: actor?.staffId, detail: { after: { role: 'frontliner', branchId: 'bdl', regionId: null, name: 'Petugas siti' } } });
    expect(await lastEvent('session.sign_in')).toMatchObject({ actor_id: actor?.staffId, detail: { way: 'identity' } });
  });

  it('puts the name of a session into the cookie and no word of the person', async () => {
    const browser = sso.browser();
    sso.person('wayan', { ...roles('loket-petugas'), office: 'dps' });
    await sso.signIn(browser, 'wayan');
    const token = await decode({ token: browser.cookie(sso.origin, 'loket.session') ?? '', secret: sessionKey() });
    expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sessionId']);
  });

  it('knows the person again by issuer and subject, whatever name and e-mail they have by then', async () => {
    const [first, second] = [sso.browser(), sso.browser()];
    sso.person('subject-1', { ...roles('loket-petugas'), office: 'sby', preferred_username: 'agus', name: 'Agus' });
    await sso.signIn(first, 'subject-1');
    const before = await counted();
    sso.person('subject-1', { ...roles('loket-petugas'), office: 'sby', preferred_username: 'agus.baru', name: 'Agus Baru' });
    await sso.signIn(second, 'subject-1');
    expect((await sso.actorOf(second))?.staffId).toBe((await sso.actorOf(first))?.staffId);
    expect(await sso.actorOf(second)).toMatchObject({ username: 'agus', name: 'Agus Baru' });
    expect((await lastEvent('session.identity_changed')).detail).toMatchObject({ before: { name: 'Agus' }, after: { name: 'Agus Baru' } });
    expect(await counted()).toEqual({ ...before, sessions: before.sessions + 1 });
  });

  it('makes one account when the person comes twice at the same moment', async () => {
    sso.person('kembar', { ...roles('loket-petugas'), office: 'jyp' });
    const before = await counted();
    const browsers = [sso.browser(), sso.browser(), sso.browser(), sso.browser()];
    const callbacks: string[] = [];
    for (const browser of browsers) callbacks.push(await sso.reachCallback(browser, 'kembar'));
    const ends = await Promise.all(browsers.map((browser, index) => sso.finish(browser, callbacks[index] ?? '')));
    expect(ends).toEqual(browsers.map(() => '/queue?desk=2'));
    expect(await counted()).toEqual({ staff: before.staff + 1, identities: before.identities + 1, sessions: before.sessions + 4 });
  });

  it('asks for PKCE, state, nonce, and a new proof of identity', async () => {
    const { url } = await sso.post(sso.browser(), 'signin/sso');
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({ client_id: CLIENT.id, response_type: 'code', code_challenge_method: 'S256', prompt: 'login', max_age: '600', redirect_uri: `${sso.origin}/api/auth/callback/sso` });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
  });

  it('leads nowhere but into the console', async () => {
    for (const callbackUrl of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
      const browser = sso.browser();
      sso.provider.current.subject = 'siti';
      const { url } = await sso.post(browser, 'signin/sso', { callbackUrl });
      const callback = await browser.follow(url, (address) => address.origin === sso.origin);
      expect(await sso.finish(browser, callback)).toBe('/');
    }
  });
});

describe('an existing account', () => {
  it('is never taken by a name or an e-mail address', async () => {
    const before = await counted();
    sso.person('thief', { ...roles('loket-supervisor'), office: 'bdl', preferred_username: 'supervisor.bdl', email: 'supervisor.bdl@example.go.id' });
    const browser = sso.browser();
    expect(await sso.signIn(browser, 'thief')).toBe('/sign-in?error=sso_name_taken');
    expect(await sso.actorOf(browser)).toBeNull();
    expect(await counted()).toEqual(before);
  });

  it('belongs to the person whom an administrator linked, once and not after the end of the link', async () => {
    const { id } = await sso.bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'aduan.bdl'");
    const link = (until: string) =>
      sso.bench.owner.query(
        `INSERT INTO staff_identity_link (issuer, username, staff_id, created_at, expires_at) VALUES ($1, 'rina@example.go.id', $2, now(), now() + $3::interval)
         ON CONFLICT (issuer, username) DO UPDATE SET expires_at = EXCLUDED.expires_at`,
        [sso.provider.issuer, id, until],
      );
    sso.person('rina', { ...roles('loket-petugas'), office: 'bdl', preferred_username: 'Rina@example.go.id' });
    sso.person('rina-2', { ...roles('loket-petugas'), office: 'bdl', preferred_username: 'rina@example.go.id' });
    await link('-1 second');
    const late = sso.browser();
    await sso.signIn(late, 'rina-2');
    expect((await sso.actorOf(late))?.staffId).not.toBe(id);
    await link('1 day');
    const browser = sso.browser();
    await sso.signIn(browser, 'rina');
    // The role follows the claims from the first sign-in on.
    expect(await sso.actorOf(browser)).toMatchObject({ staffId: id, username: 'aduan.bdl', role: 'frontliner' });
    expect(await lastEvent('session.identity_linked')).toMatchObject({ actor_id: id, object_id: id });
    expect(await lastEvent('session.identity_changed')).toMatchObject({ detail: { before: { role: 'complaint_handler' }, after: { role: 'frontliner' } } });
    expect((await sso.bench.owner.query('SELECT 1 FROM staff_identity_link')).rowCount).toBe(0);
  });

  it('that is disabled stays closed to whom it was linked, and the link stays', async () => {
    await sso.bench.owner.query(
      `INSERT INTO staff_identity_link SELECT $1, 'tutup@example.go.id', id, now(), now() + interval '1 day' FROM staff WHERE username = 'aduan.dps'`,
      [sso.provider.issuer],
    );
    await sso.bench.owner.query("UPDATE staff SET active = false WHERE username = 'aduan.dps'");
    sso.person('tutup', { ...roles('loket-petugas'), office: 'dps', preferred_username: 'tutup@example.go.id' });
    const before = await counted();
    expect(await sso.signIn(sso.browser(), 'tutup')).toBe('/sign-in?error=sso_disabled');
    expect(await counted()).toEqual(before);
    expect((await sso.bench.owner.query('DELETE FROM staff_identity_link')).rowCount).toBe(1);
  });

  it('that is disabled stays closed', async () => {
    sso.person('keluar', { ...roles('loket-petugas'), office: 'jyp' });
    const browser = sso.browser();
    await sso.signIn(browser, 'keluar');
    await sso.bench.owner.query("UPDATE staff SET active = false WHERE username = 'keluar'");
    expect(await sso.actorOf(browser)).toBeNull();
    expect(await sso.signIn(browser, 'keluar')).toBe('/sign-in?error=sso_disabled');
    expect(await sso.actorOf(browser)).toBeNull();
  });
});

describe('role and office', () => {
  it.each([
    ['no role', roles('something-else'), 'sso_no_role'],
    ['no roles at all', {}, 'sso_no_role'],
    ['a role by a name of the language', roles('constructor', '__proto__'), 'sso_no_role'],
    ['two roles', { ...roles('loket-petugas', 'loket-supervisor'), office: 'bdl' }, 'sso_several_roles'],
    ['no office', roles('loket-petugas'), 'sso_no_office'],
    ['two offices', { ...roles('loket-petugas'), office: ['bdl', 'dps'] }, 'sso_several_offices'],
    ['an office that is none', { ...roles('loket-petugas'), office: 'xyz' }, 'sso_unknown_office'],
    ['a region for a branch role', { ...roles('loket-petugas'), office: 'wilayah3' }, 'sso_unknown_office'],
    ['a branch for a region role', { ...roles('loket-wilayah'), office: 'bdl' }, 'sso_unknown_office'],
  ])('%s: refused in a code that has words, and nothing is made', async (_what, claims, problem) => {
    const before = await counted();
    const browser = sso.browser();
    sso.person('unmapped', claims);
    expect(await sso.signIn(browser, 'unmapped')).toBe(`/sign-in?error=${problem}`);
    expect(await sso.actorOf(browser)).toBeNull();
    expect(await counted()).toEqual(before);
    expect(await lastEvent('session.identity_refused')).toMatchObject({ chain: 'nation', detail: { codes: [problem] } });
  });

  it('follow the claims at every sign-in, and the sessions that are open follow with them', async () => {
    const [first, second] = [sso.browser(), sso.browser()];
    sso.person('naik', { ...roles('loket-petugas'), office: 'bdl' });
    await sso.signIn(first, 'naik');
    sso.person('naik', { ...roles('loket-wilayah'), office: 'wilayah3' });
    await sso.signIn(second, 'naik');
    expect(await sso.actorOf(second)).toMatchObject({ role: 'regional_manager', branch: null, region: { id: 'wilayah3' }, branchIds: ['bdl'] });
    expect(await sso.actorOf(first)).toMatchObject({ role: 'regional_manager' });
    expect((await lastEvent('session.identity_changed')).detail).toEqual({
      before: { role: 'frontliner', branchId: 'bdl', regionId: null, name: 'Petugas naik' },
      after: { role: 'regional_manager', branchId: null, regionId: 'wilayah3', name: 'Petugas naik' },
    });
    sso.person('naik', roles('loket-auditor'));
    await sso.signIn(second, 'naik');
    expect(await sso.actorOf(second)).toMatchObject({ role: 'auditor', national: true, branch: null, region: null });
  });

  it('taken away: refused, and every session of the person ends', async () => {
    const [first, second] = [sso.browser(), sso.browser()];
    sso.person('pensiun', { ...roles('loket-supervisor'), office: 'dps' });
    await sso.signIn(first, 'pensiun');
    await sso.signIn(second, 'pensiun');
    sso.person('pensiun', { office: 'dps' });
    expect(await sso.signIn(sso.browser(), 'pensiun')).toBe('/sign-in?error=sso_no_role');
    expect([await sso.actorOf(first), await sso.actorOf(second)]).toEqual([null, null]);
  });
});

describe('a handshake that is not the person’s own', () => {
  const refusedBy = async (subject: string, change: (callback: URL) => void, browser = sso.browser()) => {
    const before = await counted();
    const callback = new URL(await sso.reachCallback(browser, subject));
    change(callback);
    const end = await sso.finish(browser, callback.href);
    expect(new URL(end, sso.origin).searchParams.get('error')).toMatch(/^(OAuthCallback|Callback|sso_old_proof)$/);
    expect(await sso.actorOf(browser)).toBeNull();
    expect(await counted()).toEqual(before);
    return new URL(end, sso.origin).searchParams.get('error');
  };
  beforeAll(() => sso.person('siti', { ...roles('loket-petugas'), office: 'bdl' }));

  it('another state', () => refusedBy('siti', (callback) => callback.searchParams.set('state', 'x'.repeat(43))));
  it('no word of who answers, where the provider always says it', async () => {
    const browser = sso.browser();
    const callback = new URL(await sso.reachCallback(browser, 'siti'));
    callback.searchParams.delete('iss');
    expect(await sso.finish(browser, callback.href)).toBe('/sign-in?error=sso_foreign');
    expect(await sso.actorOf(browser)).toBeNull();
  });
  it('no state', () => refusedBy('siti', (callback) => callback.searchParams.delete('state')));
  it('an invented code', () => refusedBy('siti', (callback) => callback.searchParams.set('code', 'x'.repeat(43))));
  it('an error of the provider', () => refusedBy('siti', (callback) => { callback.searchParams.delete('code'); callback.searchParams.set('error', 'access_denied'); }));
  it('another issuer in the answer', () => refusedBy('siti', (callback) => callback.searchParams.set('iss', 'https://example.org')));

  it('a callback that another browser opens', async () => {
    const callback = await sso.reachCallback(sso.browser(), 'siti');
    const other = sso.browser();
    expect(await sso.finish(other, callback)).toContain('error=OAuthCallback');
    expect(await sso.actorOf(other)).toBeNull();
  });

  it('a code a second time, with all the cookies of the first', async () => {
    const browser = sso.browser();
    const callback = await sso.reachCallback(browser, 'siti');
    const twin = browser.copy();
    expect(await sso.finish(browser, callback)).toBe('/queue?desk=2');
    expect(await sso.finish(twin, callback)).toContain('error=OAuthCallback');
    expect(await sso.actorOf(twin)).toBeNull();
  });

  it('a code that another client of the provider got', async () => {
    const browser = sso.browser();
    sso.provider.current.subject = 'siti';
    const { url } = await sso.post(browser, 'signin/sso');
    const asked = new URL(url);
    asked.searchParams.set('client_id', OTHER_CLIENT.id);
    const callback = await browser.follow(asked.href, (address) => address.origin === sso.origin);
    expect(new URL(callback).searchParams.get('code')).not.toBeNull();
    expect(await sso.finish(browser, callback)).toContain('error=OAuthCallback');
    expect(await sso.actorOf(browser)).toBeNull();
  });

  it.each<[string, (claims: JWTPayload) => Promise<string>, string?]>([
    ['another nonce', (claims) => sso.provider.sign({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _nonce, ...claims }) => sso.provider.sign(claims)],
    ['another client’s audience', (claims) => sso.provider.sign({ ...claims, aud: OTHER_CLIENT.id })],
    ['another issuer', (claims) => sso.provider.sign({ ...claims, iss: 'https://example.org' })],
    ['an end that has passed', (claims) => sso.provider.sign({ ...claims, exp: (claims.iat ?? 0) - 3_600 })],
    ['no signature', async (claims) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`],
    ['a signature by the shared secret', async (claims) => {
      const { SignJWT } = await import('jose');
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT.secret));
    }],
    ['another person in the payload', async (claims) => {
      const [head, , signature] = (await sso.provider.sign(claims)).split('.');
      return [head, Buffer.from(JSON.stringify({ ...claims, sub: 'wayan' })).toString('base64url'), signature].join('.');
    }],
    ['an old proof of identity', (claims) => sso.provider.sign({ ...claims, auth_time: (claims.iat ?? 0) - 3_600 }), 'sso_old_proof'],
    ['no word of when identity was proved', ({ auth_time: _at, ...claims }) => sso.provider.sign(claims), 'sso_old_proof'],
  ])('an id_token with %s', async (_what, tamper, code = 'OAuthCallback') => {
    sso.provider.tamper.with = tamper;
    expect(await refusedBy('siti', () => undefined)).toBe(code);
  });

  it('a cookie that names a session that never was', async () => {
    const browser = sso.browser();
    const forged = await encode({ token: { sessionId: '00000000-0000-7000-8000-000000000000' }, secret: 'a guess of the key, as long as it needs to be' });
    expect(await decode({ token: forged, secret: sessionKey() }).catch(() => null)).toBeNull();
    expect(await sso.actorOf(browser)).toBeNull();
  });
});
