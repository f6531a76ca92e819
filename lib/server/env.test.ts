import { describe, expect, it } from 'vitest';
import { parseEnvironment } from './env';
import { SetupError } from './setup-error';

const URL_A = 'postgresql://loket:hush-hush@db.example:5432/loket';

describe('settings', () => {
  it('has working defaults: local address, embedded database, demo data', () => {
    const env = parseEnvironment({});
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, poolSize: 10, idleMinutes: 15, publicUrl: 'http://localhost:3000' });
    expect(env.dataDir).toMatch(/\/\.data$/);
  });

  it('counts an empty variable as unset', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: ' ', LOKET_SECRET: '' })).toMatchObject({ port: 3000, demo: true, databaseUrl: undefined });
  });

  it('never calls a given database a demo', () => {
    expect(parseEnvironment({ DATABASE_URL: URL_A }).demo).toBe(false);
    expect(parseEnvironment({ DATABASE_APP_URL: URL_A }).demo).toBe(false);
    expect(() => parseEnvironment({ DATABASE_URL: URL_A, LOKET_DEMO: '1' })).toThrow(/LOKET_DEMO/);
  });

  it('holds the clock still in demo mode only', () => {
    expect(parseEnvironment({ LOKET_NOW: '2026-11-20T10:00:00+07:00' }).fixedNow).toEqual(new Date('2026-11-20T03:00:00Z'));
    expect(() => parseEnvironment({ LOKET_NOW: '2026-11-20T10:00:00Z', DATABASE_URL: URL_A })).toThrow(/LOKET_NOW/);
  });

  it('wants a second factor of everybody, except with demo data', () => {
    expect(parseEnvironment({}).secondFactor).toBe('optional');
    expect(parseEnvironment({ DATABASE_URL: URL_A }).secondFactor).toBe('required');
    expect(parseEnvironment({ DATABASE_URL: URL_A, LOKET_SECOND_FACTOR: 'optional' }).secondFactor).toBe('optional');
    expect(parseEnvironment({ LOKET_SECOND_FACTOR: 'required' }).secondFactor).toBe('required');
  });

  it('raises the limits of reading within bounds, and never switches them off', () => {
    expect(parseEnvironment({}).readingFactor).toBe(1);
    expect(parseEnvironment({ LOKET_READING_FACTOR: '1000' }).readingFactor).toBe(1_000);
    expect(parseEnvironment({ LOKET_READING_FACTOR: '5', DATABASE_URL: URL_A }).readingFactor).toBe(5);
    for (const factor of ['LOKET_READING_FACTOR', 'LOKET_CHANGE_FACTOR']) expect(() => parseEnvironment({ [factor]: '6', DATABASE_URL: URL_A })).toThrow(/demo mode only/);
    expect(parseEnvironment({ LOKET_READING_FACTOR: '5', LOKET_CHANGE_FACTOR: '2' }).changeFactor).toBe(2);
    expect(() => parseEnvironment({ LOKET_READING_FACTOR: '0' })).toThrow(/LOKET_READING_FACTOR/);
  });

  it('sends e-mail with a server and a sender, or not at all', () => {
    expect(parseEnvironment({}).mail).toBeUndefined();
    expect(parseEnvironment({ LOKET_SMTP_URL: 'smtp://loket:hush-hush@mail.example:587', LOKET_MAIL_FROM: 'loket@example.go.id' }).mail).toEqual({ url: 'smtp://loket:hush-hush@mail.example:587', from: 'loket@example.go.id' });
    expect(() => parseEnvironment({ LOKET_SMTP_URL: 'smtp://loket:hush-hush@mail.example' })).toThrow(/set both/);
    expect(() => parseEnvironment({ LOKET_MAIL_FROM: 'loket@example.go.id' })).toThrow(/set both/);
  });

  describe('single sign-on', () => {
    const ALL = {
      LOKET_OIDC_ISSUER: 'https://sso.example.go.id/realms/kantor',
      LOKET_OIDC_CLIENT_ID: 'loket',
      LOKET_OIDC_CLIENT_SECRET: 'hush-hush',
      LOKET_OIDC_ROLE_CLAIM: 'realm_access.roles',
      LOKET_OIDC_BRANCH_CLAIM: 'kantor',
      LOKET_OIDC_ROLE_MAP: '{"loket-petugas":"frontliner","loket-audit":"auditor"}',
      LOKET_EMERGENCY_ACCOUNT: 'darurat',
    };

    it('is set up with all of its settings', () => {
      expect(parseEnvironment(ALL).oidc).toEqual({
        issuer: 'https://sso.example.go.id/realms/kantor',
        clientId: 'loket',
        clientSecret: 'hush-hush',
        roleClaim: 'realm_access.roles',
        branchClaim: 'kantor',
        roleMap: { 'loket-petugas': 'frontliner', 'loket-audit': 'auditor' },
        emergencyAccount: 'darurat',
        acrValues: [],
        amrValues: [],
      });
      expect(parseEnvironment({ ...ALL, LOKET_OIDC_ACR: 'urn:kantor:loa:2  gold', LOKET_OIDC_AMR: 'mfa,otp' }).oidc).toMatchObject({ acrValues: ['urn:kantor:loa:2', 'gold'], amrValues: ['mfa', 'otp'] });
      expect(() => parseEnvironment({ LOKET_OIDC_AMR: 'mfa' })).toThrow(/all of its settings or none; missing: LOKET_OIDC_ISSUER/);
      expect(parseEnvironment({}).oidc).toBeUndefined();
      expect(parseEnvironment({ ...ALL, LOKET_OIDC_ISSUER: 'http://127.0.0.1:8080' }).oidc?.issuer).toBe('http://127.0.0.1:8080');
    });

    it.each(Object.keys(ALL))('is refused without %s, which is named', (name) => {
      expect(() => parseEnvironment({ ...ALL, [name]: '' })).toThrow(new RegExp(`all of its settings or none; missing: ${name}$`));
    });

    it.each([
      ['LOKET_OIDC_ISSUER', 'http://sso.hush-hush.go.id'],
      ['LOKET_OIDC_ISSUER', 'https://sso.example.go.id/?tenant=hush-hush'],
      ['LOKET_OIDC_ISSUER', 'hush-hush'],
      ['LOKET_OIDC_ROLE_MAP', '{}'],
      ['LOKET_OIDC_ROLE_MAP', 'hush-hush'],
      ['LOKET_OIDC_ROLE_MAP', '["frontliner"]'],
      ['LOKET_OIDC_ROLE_MAP', '{"hush-hush":"director"}'],
      ['LOKET_EMERGENCY_ACCOUNT', 'Hush-hush Account'],
    ])('is refused with %s=%s by name, without the value', (name, value) => {
      const parse = () => parseEnvironment({ ...ALL, [name]: value });
      expect(parse).toThrow(SetupError);
      expect(parse).toThrow(name);
      expect(parse).not.toThrow(/hush-hush/);
    });
  });

  it('takes the origin from the address people type', () => {
    expect(parseEnvironment({ NEXTAUTH_URL: 'https://loket.example.go.id/' })).toMatchObject({ publicUrl: 'https://loket.example.go.id' });
    expect(parseEnvironment({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['LOKET_HOST', 'local host'],
    ['LOKET_SMTP_URL', 'http://hush-hush@mail.example'],
    ['LOKET_MAIL_FROM', 'Loket <loket@example.go.id>'],
    ['DATABASE_URL', 'mysql://root:hush-hush@db/loket'],
    ['DATABASE_URL', 'not an address'],
    ['DATABASE_APP_URL', 'hush-hush'],
    ['DATABASE_POOL_SIZE', 'many'],
    ['LOKET_SECRET', 'hush-hush'],
    ['NEXTAUTH_URL', 'ftp://loket'],
    ['LOKET_DEMO', 'yes'],
    ['LOKET_SECOND_FACTOR', 'maybe'],
    ['LOKET_NOW', '2026-11-20'],
    ['LOKET_IDLE_MINUTES', '4'],
    ['LOKET_IDLE_MINUTES', '31'],
    ['LOKET_LOG_LEVEL', 'loud'],
    ['LOKET_SEED_MEMBERS', '999'],
    ['LOKET_SEED_DAYS', '731'],
  ])('refuses %s=%s by name and does not repeat the value', (name, value) => {
    const refused = (() => {
      try {
        parseEnvironment({ [name]: value });
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(SetupError);
    expect(String(refused)).toContain(name);
    expect(String(refused)).not.toContain('hush-hush');
  });

  it('names every bad setting at once', () => {
    expect(() => parseEnvironment({ PORT: 'x', LOKET_DEMO: 'x' })).toThrow(/PORT[^]*LOKET_DEMO/);
  });

  it('has files scanned where clamd is named', () => {
    expect(parseEnvironment({}).scanner).toBeUndefined();
    expect(parseEnvironment({ LOKET_CLAMD: '10.0.0.7:3310' }).scanner).toEqual({ host: '10.0.0.7', port: 3310 });
    expect(parseEnvironment({ LOKET_CLAMD: '[::1]:3310' }).scanner).toEqual({ host: '::1', port: 3310 });
    expect(() => parseEnvironment({ LOKET_CLAMD: 'tcp://x' })).toThrow(/LOKET_CLAMD/);
  });

  it('takes a secret with those that it replaced, or a file of them, and none that is too short', () => {
    const [newest, older] = ['x'.repeat(32), 'y'.repeat(40)];
    expect(parseEnvironment({ LOKET_SECRET: newest, LOKET_SECRET_OLDER: `${older}\n` })).toMatchObject({ secret: newest, secrets: [newest, older] });
    expect(parseEnvironment({ LOKET_SECRET_FILE: '/run/secrets/loket' })).toMatchObject({ givenSecrets: [], secretFile: '/run/secrets/loket' });
    expect(() => parseEnvironment({ LOKET_SECRET: newest, LOKET_SECRET_OLDER: 'short' })).toThrow(/LOKET_SECRET_OLDER/);
    expect(() => parseEnvironment({ LOKET_SECRET_OLDER: older })).toThrow(/LOKET_SECRET_OLDER/);
  });

  it('has no application connection and no secret until somebody sets them', () => {
    expect(() => parseEnvironment({}).databaseAppUrl).toThrow(SetupError);
    expect(() => parseEnvironment({}).secret).toThrow(SetupError);
    expect(parseEnvironment({ DATABASE_APP_URL: URL_A }).databaseAppUrl).toBe(URL_A);
  });
});
