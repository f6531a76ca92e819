import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isHarmless, MISSING, STEP_UP } from '@/e2e/access/call-route';
import { INPUTS } from '@/e2e/access/inputs';
import { apiRoutes, foldersWith, queriesOfPage, type ApiRoute } from '@/e2e/access/routes';
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { gridAllows, PEOPLE } from './grid';

/*
 * The console is as closed without proxy.ts: routes and pages are called here in Next's request scope with nothing before them, each as every role
 * and as nobody. (What the proxy alone does is the content security policy of a document.)
 */
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

const ROUTES = apiRoutes().filter(({ useCase }) => useCase !== null);
const PAGES = foldersWith('page.tsx', 'app/(console)').sort();

function call(route: ApiRoute, as: string | undefined): Promise<Response> {
  const person = as === undefined ? {} : { as };
  if (route.way === 'get') return api(route.path, { ...person, method: 'GET', params: { id: MISSING } });
  const headers: Record<string, string> = { 'idempotency-key': randomUUID() };
  if (route.way === 'json') return api(route.path, { ...person, headers, body: isHarmless(route) ? INPUTS[route.path] : '"not an input"' });
  const form = new FormData();
  form.set('file', new File(['not a table and not a picture'], 'catatan.txt', { type: 'text/plain' }));
  return api(route.path, { ...person, headers: { ...headers, 'content-length': '300' }, body: form });
}

describe.each(ROUTES.map((route) => [route.path, route] as const))('api/%s', (_, route) => {
  test('lets in whom the grid lets in, and nobody else', async () => {
    for (const username of PEOPLE) {
      const answer = await call(route, username);
      const text = await answer.text();
      const name = `${username} ${answer.status} ${text.slice(0, 100)}`;
      if (gridAllows(route.useCase ?? '', username)) expect.soft(text !== STEP_UP && ([401, 403].includes(answer.status) || answer.status >= 500), name).toBe(false);
      else expect.soft([answer.status, text], name).toEqual([403, '{"problem":"forbidden"}']);
    }
    const stranger = await call(route, undefined);
    expect([stranger.status, await stranger.text()]).toEqual([401, '{"problem":"signed_out"}']);
  });
});

/** How a page or layout ends: what it throws to Next, or `shown`. */
async function open(file: string, as: string | undefined): Promise<string> {
  const { default: component } = (await import(/* @vite-ignore */ pathToFileURL(path.resolve('app/(console)', file)).href)) as { default: (props: object) => unknown };
  const answer = await api.inScope(async () => {
    try {
      await component({ params: Promise.resolve({ id: MISSING }), searchParams: Promise.resolve({ member: MISSING }), children: null });
      return new Response('shown');
    } catch (error) {
      const { digest } = error as { digest?: string };
      return new Response(digest ?? `fault: ${(error as Error).message}`);
    }
  }, as);
  return answer.text();
}
const SIGN_IN = /^NEXT_REDIRECT;\w+;\/sign-in(\?[^;]*)?;/;

test('the frame of the console sends a stranger to sign in', async () => {
  expect(await open('layout.tsx', undefined)).toMatch(SIGN_IN);
});

describe.each(PAGES.map((page) => [page]))('(console)/%s', (page) => {
  test('sends a stranger to sign in and refuses a role that may not', async () => {
    const file = path.join(page, 'page.tsx');
    expect(await open(file, undefined)).toMatch(SIGN_IN);
    const [first] = queriesOfPage(page);
    for (const username of first === undefined ? [] : PEOPLE) {
      const end = await open(file, username);
      if (gridAllows(first ?? '', username)) expect.soft(end, username).toMatch(/^(shown|NEXT_HTTP_ERROR_FALLBACK;40[34]|NEXT_REDIRECT;\w+;\/(?!sign-in))/);
      else expect.soft(end, username).toBe('NEXT_HTTP_ERROR_FALLBACK;403');
    }
  }, 60_000);
});
