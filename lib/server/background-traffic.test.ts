import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isDocument } from './session-door';

/** What the console's screens ask by themselves, on a timer or because something changed, and what the browser fetches on its own. */
const AUTOMATIC = [
  'events', 'health', 'session/state', 'queue/state', 'queue/line', 'visits/current', 'visits/member', 'call-backs/counts', 'call-backs/rows', 'complaints/presence', 'complaints/mark-presence',
  'complaints/counts', 'complaints/refresh', 'complaints/case', 'transfers/counts', 'transfers/refresh', 'transfers/case', 'requests/counts', 'requests/refresh', 'requests/case', 'calendar/read', 'calendar/recount',
];

const ASKS = /(?:useRows|fetchRows|askRows)(?:<[^(]*>)?\(\s*['`]([\w/-]+)['`]/g;
const files = (folder: string, name: RegExp) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file)).map((file) => path.join(folder, file));
const routeOf = (address: string) => readFileSync(`app/api/${address}/route.ts`, 'utf8');
/** Does the route take a request for an act of a person? Commands do by themselves, everything else by saying so. */
const isAct = (route: string) => /\b(commandRoute|commandFromForm)\(/.test(route) || /\bact: true\b/.test(route);

test.each(AUTOMATIC)('%s keeps no session alive', (address) => {
  expect(isAct(routeOf(address))).toBe(false);
});

test('nothing that a screen asks keeps a session alive, whoever set it off', () => {
  const asked = new Set(files('components', /\.tsx?$/).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ASKS)].map(([, address = '']) => address)));
  expect(asked.size).toBeGreaterThan(25);
  expect([...asked].filter((address) => isAct(routeOf(address)))).toEqual([]);
});

test('of all that is no command, only the word of a person at work does', () => {
  const routes = files('app/api', /route\.ts$/);
  expect(routes.length).toBeGreaterThan(100);
  expect(routes.filter((file) => /\bact: true\b/.test(readFileSync(file, 'utf8')))).toEqual(['app/api/session/continue/route.ts']);
});

test('only what a locked screen needs is answered while the session is locked', () => {
  const open = files('app/api', /route\.ts$/).filter((file) => /\bwhenLocked: true\b/.test(readFileSync(file, 'utf8')));
  expect(open.sort()).toEqual(['app/api/session/state/route.ts', 'app/api/session/unlock/route.ts']);
});

test('every other route asks for the session in the one way that turns a locked one away', () => {
  const own = /\b(commandRoute|queryRoute|commandFromForm|queryFromForm|guarded|tableRoute|csvRoute)\(/;
  // Devices, other systems, links for a password and the handshake have doors of their own; health says nothing, reports of the policy are nobody's.
  const others = /\b(deviceRoute|apiRoute|publicRoute|NextAuth|openApiDocument)\(|api\/(health|csp-report|v1|kiosk|display|poll|devices\/pair|auth|auth-backchannel|sign-in)\//;
  const without = files('app/api', /route\.ts$/).filter((file) => !own.test(readFileSync(file, 'utf8')) && !others.test(`${file}\n${readFileSync(file, 'utf8')}`));
  expect(without).toEqual([]);
});

test.each<[string, Record<string, string>, boolean]>([
  ['an address that was typed, a link, a reload', { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }, true],
  ['the parts of a page that is open', { accept: '*/*' }, false],
  ['the same, by its own header', { accept: 'text/html', rsc: '1' }, false],
  ['a page that the browser loads before it is chosen', { accept: 'text/html', 'sec-purpose': 'prefetch;prerender' }, false],
  ['a program that says nothing', {}, false],
])('a person opens a document: %s', (_, headers, opens) => {
  expect(isDocument(new Headers(headers))).toBe(opens);
});
