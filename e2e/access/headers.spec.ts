import { randomUUID } from 'node:crypto';
import { request as askPlainly } from 'node:http';
import { text } from 'node:stream/consumers';
import { request, type APIResponse } from '@playwright/test';
import { CASES } from '../../prisma/seed/cases';
import { cookiesOf } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { MISSING } from './call-route';

/** On every answer, whatever it is. */
const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
};
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

function expectAlways(answer: APIResponse, name: string): void {
  const headers = answer.headers();
  for (const [header, value] of Object.entries(ALWAYS)) expect.soft(headers[header], `${name}: ${header}`).toBe(value);
  expect.soft(headers['permissions-policy'], name).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/);
  expect.soft(headers['x-powered-by'], name).toBeUndefined();
  expect.soft(headers['access-control-allow-origin'], name).toBeUndefined();
}

/** The directives of a policy, by name. */
function policyOf(answer: APIResponse): Map<string, string> {
  return new Map((answer.headers()['content-security-policy'] ?? '').split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]));
}

test('pages: scripts by nonce alone, a new nonce each time, nothing kept in a cache', { tag: '@proxy' }, async ({ apiAs }) => {
  const [officer, nobody] = [await apiAs('loket.bdl'), await apiAs(null)];
  const nonces = new Set<string>();
  const places = [[officer, '/desk'], [officer, `/members/${CASES.sitiRahayu.id}`], [officer, `/transfers/${MISSING}`], [officer, '/no-such-page'], [officer, '/audit'], [nobody, '/sign-in'], [nobody, '/kiosk']] as const;
  for (const [api, address] of places) {
    const answer = await api.get(address);
    expectAlways(answer, address);
    expect.soft(answer.headers()['cache-control'], address).toContain('no-store');
    expect.soft(answer.headers()['content-type'], address).toMatch(/^text\/html; charset=utf-8/);
    const policy = policyOf(answer);
    const nonce = /^'nonce-([\w+/=-]{20,})' 'strict-dynamic'$/.exec(policy.get('script-src') ?? '')?.[1];
    expect(nonce, `${address}: ${policy.get('script-src')}`).toBeDefined();
    nonces.add(nonce ?? '');
    for (const [name, value] of Object.entries({ 'default-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'", 'form-action': "'self'" })) expect.soft(policy.get(name), `${address} ${name}`).toBe(value);
    expect.soft(policy.get('report-to'), address).toBe('csp');
    expect.soft(answer.headers()['reporting-endpoints'], address).toBe('csp="/api/csp-report"');
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect.soft(attributes, address).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(places.length);
});

test('reports of the policy: taken from anybody, without an answer, and only so many', async ({ apiAs }) => {
  const nobody = await apiAs(null);
  const send = (data: string, type = 'application/csp-report') => nobody.post('/api/csp-report', { data: Buffer.from(data), headers: { 'content-type': type, 'x-forwarded-for': '198.51.100.77' } });
  const report = JSON.stringify({ 'csp-report': { 'document-uri': 'https://loket.example/desk', 'effective-directive': 'img-src', 'blocked-uri': 'https://example.org/x.png' } });
  expect((await send(report)).status()).toBe(204);
  expect((await send('no json')).status()).toBe(204);
  expect((await send(report, 'text/plain')).status()).toBe(415);
  expect((await send('x'.repeat(20_000))).status()).toBe(413);
  const many = await Promise.all(Array.from({ length: 40 }, () => send(report)));
  expect(many.some((answer) => answer.status() === 429)).toBe(true);
});

test('the API: nothing kept, JSON is JSON, refusals too', async ({ apiAs }) => {
  const [officer, nobody] = [await apiAs('loket.bdl'), await apiAs(null)];
  const answers: Record<string, APIResponse> = {
    found: await officer.post('/api/members/search', { data: { text: 'siti' } }),
    refused: await officer.post('/api/members/search', { data: { text: 5 } }),
    forbidden: await officer.post('/api/audit/rows', { data: {} }),
    missing: await officer.post('/api/transfers/case', { data: { id: MISSING } }),
    stranger: await nobody.post('/api/members/search', { data: { text: 'siti' } }),
    foreign: await officer.post('/api/members/search', { data: { text: 'siti' }, headers: { origin: 'https://example.org' } }),
    system: await nobody.post('/api/v1/complaints', { data: {} }),
    health: await nobody.get('/api/health'),
  };
  for (const [name, answer] of Object.entries(answers)) {
    expectAlways(answer, name);
    expect.soft(answer.headers()['cache-control'], name).toContain('no-store');
    expect.soft(answer.headers()['content-type'], name).toMatch(/^application\/(problem\+)?json/);
  }
});

test('https is remembered for two years, http promises nothing', async ({ baseURL }) => {
  const https = await request.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-proto': 'https' } });
  const http = await request.newContext({ baseURL });
  for (const address of ['/sign-in', '/api/health', '/api/v1/openapi.json']) {
    expect((await https.get(address)).headers()['strict-transport-security'], address).toBe('max-age=63072000; includeSubDomains');
    expect((await http.get(address)).headers()['strict-transport-security'], address).toBeUndefined();
  }
  await https.dispose();
  await http.dispose();
});

test('what somebody uploaded runs nothing and is nothing but a file', async ({ apiAs }) => {
  const api = await apiAs('loket.bdl');
  const found = (await (await api.post('/api/members/search', { data: { text: 'siti rahayu 17-8-1985' } })).json()) as { value: { rows: { id: string }[] } };
  const sent = await api.post('/api/transfers/evidence', {
    multipart: { memberId: found.value.rows[0]?.id ?? '', kind: 'domicile_letter', file: { name: 'surat "a"; x=y.pdf', mimeType: 'application/pdf', buffer: PDF } }, headers: { 'idempotency-key': randomUUID() },
  });
  const { value } = (await sent.json()) as { value: { id: string } };
  const answer = await api.get(`/api/transfers/evidence/${value.id}`);
  expect(answer.status()).toBe(200);
  expectAlways(answer, 'evidence');
  const headers = answer.headers();
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toMatch(/^(inline|attachment); filename\*=UTF-8''[\w%.()*'!~-]+$/);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*\bsandbox\b/);
  expect(headers['cache-control']).toContain('no-store');
  const elsewhere = await (await apiAs('supervisor.dps')).get(`/api/transfers/evidence/${value.id}`);
  const missing = await (await apiAs('supervisor.dps')).get(`/api/transfers/evidence/${MISSING}`);
  expect([elsewhere.status(), await elsewhere.text()]).toEqual([missing.status(), await missing.text()]);
});

test('cookies: no script reads them, no other site sends them, no other host gets them', async ({ baseURL }) => {
  const context = await request.newContext({ baseURL });
  const set = (await context.get('/api/auth/csrf')).headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => value);
  expect(set.length).toBeGreaterThan(0);
  for (const cookie of set) {
    expect.soft(cookie).toMatch(/HttpOnly/i);
    expect.soft(cookie).toMatch(/SameSite=(Lax|Strict)/i);
    expect.soft(cookie).not.toMatch(/Domain=/i);
  }
  await context.dispose();
  const session = (await cookiesOf('loket.bdl', baseURL ?? '')).find(({ name }) => name.endsWith('loket.session'));
  expect(session).toMatchObject({ httpOnly: true, path: '/' });
  expect(['Lax', 'Strict']).toContain(session?.sameSite);
});

test('methods that no route has, source maps, folders and the repository are not there', async ({ apiAs }) => {
  const api = await apiAs('supervisor.bdl');
  for (const method of ['PUT', 'PATCH', 'DELETE', 'GET']) expect((await api.fetch('/api/members/search', { method })).status(), method).toBe(405);
  expect([400, 404, 405, 501]).toContain((await api.fetch('/api/members/search', { method: 'PROPFIND' })).status());
  const preflight = await api.fetch('/api/members/search', { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' } });
  expect(preflight.headers()['access-control-allow-origin']).toBeUndefined();
  const script = /src="(\/_next\/static\/[^"?]+\.js)/.exec(await (await api.get('/desk')).text())?.[1];
  expect(script).toBeDefined();
  expect((await api.get(`${script}.map`)).status()).toBe(404);
  for (const address of ['/.git/config', '/.env', '/package.json', '/_next/', '/_next/static/', '/lib/server/env.ts', '/server-status']) expect((await api.get(address, { maxRedirects: 0 })).status(), address).toBeGreaterThanOrEqual(300);
});

/** A request of any method, as a program sends it. */
function ask(address: URL, method: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = askPlainly(address, { method, headers }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
    });
    asking.once('error', reject);
    asking.end();
  });
}

test('TRACE is refused everywhere, and gives nothing of the request back', async ({ baseURL }) => {
  const cookie = (await cookiesOf('loket.bdl', baseURL ?? '')).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const path of ['/', '/sign-in', '/desk', '/no-such-page', '/api/health', '/api/members/search', '/api/auth/csrf', '/api/v1/complaints', '/icon.svg']) {
    const { status, body } = await ask(new URL(path, baseURL), 'TRACE', { cookie, 'x-looked-for': 'a-word-that-comes-back' });
    expect.soft([400, 404, 405, 501], `${path}: ${status}`).toContain(status);
    expect.soft(body, path).not.toMatch(/a-word-that-comes-back|loket\.session/);
  }
});
