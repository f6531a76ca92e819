import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { openSingleSignOn, type SingleSignOnBench } from '@/lib/server/testing/single-sign-on';

let sso: SingleSignOnBench;
beforeAll(async () => {
  sso = await openSingleSignOn();
});
afterAll(() => sso.close());
afterEach(() => {
  sso.provider.tamper.with = null;
});

const roles = (...names: string[]) => ({ realm_access: { roles: names } });
const sessions = () => sso.bench.one<{ n: number }>('SELECT count(*)::int AS n FROM staff_session');

describe('the strength of the proof', () => {
  const strong = (acr: string, amr: string[]) => void (sso.provider.tamper.with = (claims) => sso.provider.sign({ ...claims, acr, amr }));
  beforeAll(() => {
    setEnvironment({ LOKET_OIDC_ACR: 'urn:kantor:loa:2', LOKET_OIDC_AMR: 'mfa otp' });
    sso.person('kuat', { ...roles('loket-petugas'), office: 'bdl' });
  });
  afterAll(() => setEnvironment({ LOKET_OIDC_ACR: '', LOKET_OIDC_AMR: '' }));

  it('is asked for where the settings want it', async () => {
    const { url } = await sso.post(sso.browser(), 'signin/sso');
    expect(new URL(url).searchParams.get('acr_values')).toBe('urn:kantor:loa:2');
  });

  it('lets in whoever has it, and nobody of whom the provider says less or nothing', async () => {
    const before = await sessions();
    expect(await sso.signIn(sso.browser(), 'kuat')).toBe('/sign-in?error=sso_weak_proof');
    strong('urn:kantor:loa:1', ['pwd', 'otp']);
    expect(await sso.signIn(sso.browser(), 'kuat')).toBe('/sign-in?error=sso_weak_proof');
    strong('urn:kantor:loa:2', ['pwd']);
    expect(await sso.signIn(sso.browser(), 'kuat')).toBe('/sign-in?error=sso_weak_proof');
    expect(await sessions()).toEqual(before);
    expect(await sso.bench.one("SELECT detail FROM audit_event WHERE action = 'session.identity_refused' ORDER BY at DESC, seq DESC LIMIT 1")).toEqual({ detail: { codes: ['sso_weak_proof'] } });
    strong('urn:kantor:loa:2', ['pwd', 'otp']);
    expect(await sso.signIn(sso.browser(), 'kuat')).toBe('/queue?desk=2');
  });
});
