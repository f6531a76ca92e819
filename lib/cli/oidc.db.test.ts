import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { openSingleSignOn, type SingleSignOnBench } from '@/lib/server/testing/single-sign-on';
import { judgeEmergencyAccount, judgeMetadata, judgeProvider, type Finding } from './oidc-findings';
import { linkAccount, listLinks } from './oidc-links';

let sso: SingleSignOnBench;
beforeAll(async () => {
  sso = await openSingleSignOn();
});
afterAll(() => sso.close());

const settings = (more: object = {}) => {
  const { oidc } = env();
  if (!oidc) throw new Error('single sign-on is off');
  return { ...oidc, ...more };
};
const wrong = (findings: Finding[]) => findings.filter(({ fits }) => fits === false).map(({ words }) => words);

describe('oidc:check', () => {
  it('finds nothing wrong with a provider that works, and has tried the client', async () => {
    const findings = await judgeProvider(settings(), sso.origin);
    expect(wrong(findings)).toEqual([]);
    expect(findings.map(({ words }) => words)).toEqual(expect.arrayContaining(['It knows the client and its secret.', 'It knows PKCE (S256).', 'It shows 1 key for signatures.', 'It sends back-channel logouts with the session.']));
  });

  it.each<[string, { clientSecret?: string; clientId?: string; issuer?: string }, RegExp]>([
    ['another secret', { clientSecret: 'wrong' }, /refuses the client/],
    ['another client', { clientId: 'nobody' }, /refuses the client/],
    ['a path that is no issuer', { issuer: 'path' }, /answers 404/],
    ['an address where nobody listens', { issuer: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what is wrong with %s', async (_what, change, words) => {
    const { issuer } = settings();
    const found = wrong(await judgeProvider(settings(change.issuer === 'path' ? { issuer: `${issuer}/realms/x` } : change), sso.origin));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(words);
    expect(found[0]).not.toContain(settings().clientSecret);
  });

  it('names what a discovery document lacks', () => {
    const endpoint = 'https://sso.example.go.id/x';
    const metadata = { issuer: endpoint, authorization_endpoint: endpoint, token_endpoint: endpoint, jwks_uri: endpoint, code_challenge_methods_supported: ['plain'], id_token_signing_alg_values_supported: ['ES256'], claims_supported: ['sub'] };
    const findings = judgeMetadata(metadata, settings(), 'http://loket.example.go.id');
    expect(wrong(findings)).toEqual([
      'Its id_tokens are not signed with RS256: set the signature of this client to RS256.',
      'It does not know PKCE with S256.',
      'People reach the console at http://loket.example.go.id, unencrypted: set NEXTAUTH_URL to its https address.',
    ]);
    expect(findings.filter(({ fits }) => fits === null)).toHaveLength(5);
  });

  it('looks for the emergency account', async () => {
    expect(await judgeEmergencyAccount(sso.bench.owner, 'admin')).toMatchObject({ fits: true });
    expect(await judgeEmergencyAccount(sso.bench.owner, 'nobody')).toMatchObject({ fits: false, words: 'The emergency account nobody does not exist.' });
  });
});

describe('oidc:link', () => {
  it('sets an account aside, on record, and the person gets it at the first sign-in', async () => {
    const { issuer } = settings();
    const { until, name } = await linkAccount(sso.bench.owner, { issuer, account: 'supervisor.sby', identity: ' Dewi@Example.go.id ', days: 7, now: new Date() });
    expect(await listLinks(sso.bench.owner, issuer, new Date())).toEqual([{ identity: 'dewi@example.go.id', account: 'supervisor.sby', until: until.toISOString() }]);
    sso.person('dewi', { preferred_username: 'dewi@example.go.id', name, realm_access: { roles: ['loket-supervisor'] }, office: 'sby' });
    const browser = sso.browser();
    await sso.signIn(browser, 'dewi');
    expect(await sso.actorOf(browser)).toMatchObject({ username: 'supervisor.sby', name, role: 'supervisor' });
    expect(await listLinks(sso.bench.owner, issuer, new Date())).toEqual([]);
    expect(await sso.bench.one("SELECT chain, detail->>'account' AS account FROM audit_event WHERE action = 'session.identity_link_prepared'")).toEqual({ chain: 'sby', account: 'supervisor.sby' });
  });

  it('gives an account to a new identity of the person, and the old one no way in any more', async () => {
    const { issuer } = settings();
    await linkAccount(sso.bench.owner, { issuer, account: 'supervisor.sby', identity: 'dewi@example.go.id', days: 1, now: new Date() });
    sso.person('dewi-again', { preferred_username: 'dewi@example.go.id', realm_access: { roles: ['loket-supervisor'] }, office: 'sby' });
    const [again, before] = [sso.browser(), sso.browser()];
    await sso.signIn(again, 'dewi-again');
    await sso.signIn(before, 'dewi');
    expect(await sso.actorOf(again)).toMatchObject({ username: 'supervisor.sby' });
    expect((await sso.actorOf(before))?.username).not.toBe('supervisor.sby');
  });

  it('refuses in words what is no account', async () => {
    await expect(linkAccount(sso.bench.owner, { issuer: settings().issuer, account: 'nobody', identity: 'x', days: 1, now: new Date() })).rejects.toThrow(SetupError);
    await expect(linkAccount(sso.bench.owner, { issuer: settings().issuer, account: 'admin', identity: ' ', days: 1, now: new Date() })).rejects.toThrow(/user name/);
  });
});
