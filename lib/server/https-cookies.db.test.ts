// First: it gives Next its request scope.
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { deviceCookieName } from './device';
import { setEnvironment } from './env';
import { sessionCookieName } from './session-cookie';
import { openBench, type Bench } from './testing/callers';
import { withTicket } from './ticket-cookie';

/* The console behind a proxy with a certificate: what it sets in a browser belongs to this host alone and never goes out in the clear. */
const PUBLIC = 'https://loket.example.go.id';
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  setEnvironment({ NEXTAUTH_URL: PUBLIC, NEXTAUTH_SECRET: 'a secret of the tests that is long enough' });
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

const AUTH = 'auth/[...nextauth]';
function expectOwn(cookies: readonly string[]): void {
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect.soft(cookie).toMatch(/^(__Host-|__Secure-)/);
    expect.soft(cookie).toMatch(/; Secure/i);
    expect.soft(cookie).toMatch(/; HttpOnly/i);
    expect.soft(cookie).not.toMatch(/; Domain=/i);
    expect.soft(cookie).toMatch(/; Path=\/(;|$)/i);
  }
}
const pairs = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ');

test('a sign-in sets __Host- cookies that are Secure, from the first one to the session', async () => {
  const first = await api(AUTH, { method: 'GET', params: { nextauth: ['csrf'] } });
  const given = first.headers.getSetCookie();
  expectOwn(given);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, username: 'loket.bdl', password: DEMO_PASSWORD, json: 'true' });
  const answer = await api(AUTH, { params: { nextauth: ['callback', 'credentials'] }, body: form.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: pairs(given), origin: PUBLIC } });
  const set = answer.headers.getSetCookie();
  expectOwn(set);
  const session = set.find((cookie) => cookie.startsWith(`${sessionCookieName()}=`)) ?? '';
  expect(sessionCookieName()).toBe('__Host-loket.session');
  expect(session).toMatch(/; SameSite=Lax/i);
});

test('the half-way ticket and the token of a device too', async () => {
  expectOwn(withTicket(new Response(null), 'ticket').headers.getSetCookie());
  const headers = { origin: PUBLIC, 'idempotency-key': randomUUID() };
  const supervisor = await bench.as('supervisor.bdl');
  expect(supervisor.actor.branch?.id).toBe('bdl');
  const invited = await api('devices/invite', { as: 'supervisor.bdl', body: { kind: 'display', label: 'Layar uji', desk: null }, headers });
  const { value } = (await invited.json()) as { value: { code: string } };
  const paired = await api('devices/pair', { body: { kind: 'display', code: value.code }, headers: { origin: PUBLIC } });
  expect(paired.status).toBe(200);
  expectOwn(paired.headers.getSetCookie());
  expect(paired.headers.getSetCookie()[0]).toContain(`${deviceCookieName('display')}=`);
});
