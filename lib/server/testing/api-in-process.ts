import 'next/dist/server/node-environment-baseline';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'next-auth/jwt';
import { AppRouteRouteModule, type AppRouteHandlers, type AppRouteUserlandModule } from 'next/dist/server/route-modules/app-route/module';
import { NextRequest } from 'next/server';
import { db } from '@/lib/server/db';
import { setEnvironment } from '@/lib/server/env';
import { sessionCookieName, sessionKey } from '@/lib/server/session-cookie';
import { TEST_NOW, type Bench } from './callers';

type Definition = ConstructorParameters<typeof AppRouteRouteModule>[0]['definition'];
/** Next's own name of the kind; its enum is one that cannot be imported. */
const APP_ROUTE = 'APP_ROUTE' as Definition['kind'];
const ORIGIN = 'http://localhost:3000';
const HANDLE = { experimental: { authInterrupts: true }, cacheComponents: false, cacheLifeProfiles: {}, staticPageGenerationTimeout: 60 };

export interface ApiRequest {
  /** A demo account; left out: nobody. */
  as?: string;
  method?: 'GET' | 'POST';
  /** Sent as it is; anything but a text or a form is sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  params?: Record<string, string | string[]>;
  /** With its question mark. */
  search?: string;
}
export interface CallApi {
  (route: string, request?: ApiRequest): Promise<Response>;
  /** Runs something that is no route, such as a page's own function, in the scope of a request of this account. */
  inScope: (run: () => Promise<Response>, as?: string) => Promise<Response>;
}

/**
 * The API routes of app/api, called in this process through Next's own route module: request scope, cookies and headers are the real ones, proxy.ts is
 * not in between. Against the bench's database; the clock stands at TEST_NOW.
 */
export function apiInProcess(bench: Bench): CallApi {
  setEnvironment({
    DATABASE_APP_URL: bench.database.appUrl, LOKET_DEMO: '1', LOKET_NOW: TEST_NOW.toISOString(), LOKET_SECRET: 'a secret of the tests that is long enough', PORT: '3000',
    // One account does the work of many; the limits have tests of their own.
    LOKET_READING_FACTOR: '1000', LOKET_CHANGE_FACTOR: '1000',
    // What next.config's authInterrupts becomes in a build.
    __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: 'true',
  });
  const modules = new Map<string, Promise<AppRouteRouteModule>>();
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (username: string) => remember(cookies, username, async () => {
    const { actor } = await bench.as(username);
    return `${sessionCookieName()}=${await encode({ token: { sessionId: actor.sessionId }, secret: sessionKey() })}`;
  });
  const call = async (module: AppRouteRouteModule, pathname: string, { as, method = 'POST', body, headers = {}, params = {}, search = '' }: ApiRequest): Promise<Response> => {
    const plain = body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const all = new Headers({ host: 'localhost:3000', origin: ORIGIN, ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }) });
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    if (as !== undefined) all.set('cookie', [headers.cookie, await cookieOf(as)].filter(Boolean).join('; '));
    const filled = Object.entries(params).reduce((text, [name, value]) => text.replace(new RegExp(`\\[(?:\\.\\.\\.)?${name}\\]`), [value].flat().map(encodeURIComponent).join('/')), pathname);
    const request = new NextRequest(`${ORIGIN}${filled}${search}`, { method, headers: all, ...(method === 'GET' ? {} : { body: (plain ? body : JSON.stringify(body)) as BodyInit }) });
    const context = { params, renderOpts: { ...HANDLE, waitUntil: undefined, onClose: () => undefined, onAfterTaskError: undefined }, previewProps: {}, sharedContext: { buildId: 'test', deploymentId: '' } };
    return module.handle(request, context as unknown as Parameters<AppRouteRouteModule['handle']>[1]);
  };
  const route = async (name: string, request: ApiRequest = {}) => call(await remember(modules, name, () => load(name)), `/api/${name}`, request);
  const inScope = (run: () => Promise<Response>, as?: string) => call(moduleOf('in-scope', { GET: run }), '/', { method: 'GET', ...(as === undefined ? {} : { as }) });
  return Object.assign(route, { inScope });
}

/** Lets go of the connections of the routes, before the bench takes its database away. */
export const closeApi = (): Promise<void> => db().$disconnect();

async function load(route: string): Promise<AppRouteRouteModule> {
  const file = path.resolve('app/api', route, 'route.ts');
  return moduleOf(route, (await import(/* @vite-ignore */ pathToFileURL(file).href)) as AppRouteHandlers);
}

function moduleOf(route: string, userland: AppRouteHandlers): AppRouteRouteModule {
  return new AppRouteRouteModule({
    userland: () => userland as AppRouteUserlandModule,
    definition: { kind: APP_ROUTE, page: `/api/${route}/route`, pathname: `/api/${route}`, filename: 'route', bundlePath: '' },
    distDir: '.next', relativeProjectDir: '', resolvedPagePath: route, nextConfigOutput: undefined,
  });
}

function remember<T>(kept: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const found = kept.get(name) ?? make();
  kept.set(name, found);
  return found;
}
