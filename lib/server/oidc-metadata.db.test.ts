import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setEnvironment } from './env';
import { close, listen } from './testing/listening';
import { openSingleSignOn, type SingleSignOnBench } from './testing/single-sign-on';

let sso: SingleSignOnBench;
/** An address that describes an issuer, as it likes. */
const liar = createServer();
let address: string;
let described: Record<string, unknown> = {};
const asked: string[] = [];

beforeAll(async () => {
  sso = await openSingleSignOn();
  address = await listen(liar);
  liar.on('request', (request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(described));
  });
});
afterAll(async () => {
  await close(liar);
  await sso.close();
});

const document = (issuer: string) => ({ issuer, authorization_endpoint: `${address}/auth`, token_endpoint: `${address}/token`, jwks_uri: `${address}/jwks` });

it.each<[string, () => Record<string, unknown>]>([
  ['names another issuer', () => document('https://sso.example.go.id')],
  ['names the issuer with another ending', () => document(`${address}/`)],
  ['names none', () => ({ ...document(''), issuer: undefined })],
])('nobody is sent anywhere by a document that %s', async (_what, make) => {
  // An issuer's document is kept for an hour: each case has a path of its own.
  const issuer = `${address}/${asked.length}`;
  described = make();
  setEnvironment({ LOKET_OIDC_ISSUER: issuer });
  const browser = sso.browser();
  const { url } = await sso.post(browser, 'signin/sso');
  expect(new URL(url).origin).toBe(sso.origin);
  expect(new URL(url).searchParams.get('error')).toBe('OAuthSignin');
  // Nor is a code handed to its token endpoint.
  const end = await browser.follow(`${sso.origin}/api/auth/callback/sso?code=${'x'.repeat(43)}&state=${'y'.repeat(43)}`, (place) => place.origin === sso.origin && !place.pathname.startsWith('/api/'));
  expect(new URL(end).searchParams.get('error')).toBe('OAuthCallback');
  expect(asked.filter((path) => /^\/(auth|token|jwks)/.test(path))).toEqual([]);
  expect(await sso.actorOf(browser)).toBeNull();
});

it('with the issuer of the settings in it the places of the document are used', async () => {
  const issuer = `${address}/good`;
  described = document(issuer);
  setEnvironment({ LOKET_OIDC_ISSUER: issuer });
  const { url } = await sso.post(sso.browser(), 'signin/sso');
  expect(url.startsWith(`${address}/auth?`)).toBe(true);
});
