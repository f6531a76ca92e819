import { decode } from 'next-auth/jwt';
import { setEnvironment } from '@/lib/server/env';
import { db } from '@/lib/server/db';
import { sessionCookieName, sessionKey } from '@/lib/server/session-cookie';
import { findSessionActor } from '@/lib/server/session-store';
import type { Actor } from '@/lib/access/actor';
import { serveRoutes } from './app-route';
import { Browser } from './browser';
import { openBench, type Bench } from './callers';
import { CLIENT, startIdentityProvider, type Claims, type IdentityProvider } from './identity-provider';

/** Console, provider and database, wired to each other over HTTP. */
export interface SingleSignOnBench {
  bench: Bench;
  provider: IdentityProvider;
  /** Origin of the console. */
  origin: string;
  browser: () => Browser;
  /** Signs a person in through the provider. Returns where the console leads them at the end. */
  signIn: (browser: Browser, subject: string) => Promise<string>;
  /** Up to the provider's answer: the callback's address with the code, not yet opened. */
  reachCallback: (browser: Browser, subject: string) => Promise<string>;
  /** Opens a callback's address. Returns where the console leads at the end. */
  finish: (browser: Browser, callback: string) => Promise<string>;
  /** A POST of the sign-in page: with the form token that belongs to the browser. */
  post: (browser: Browser, step: string, form?: Record<string, string>) => Promise<{ status: number; url: string }>;
  /** The person of a browser's session, or null. */
  actorOf: (browser: Browser) => Promise<Actor | null>;
  /** Sends the console a logout token. */
  logOut: (token: string) => Promise<{ status: number; words: string }>;
  person: (subject: string, claims: Claims) => void;
  close: () => Promise<void>;
}

export const ROLE_MAP = { 'loket-petugas': 'frontliner', 'loket-petugas-lama': 'frontliner', 'loket-supervisor': 'supervisor', 'loket-wilayah': 'regional_manager', 'loket-auditor': 'auditor' };

/** Opens the bench for one test file. */
export async function openSingleSignOn(): Promise<SingleSignOnBench> {
  const bench = await openBench();
  let provider: IdentityProvider | undefined;
  const { origin, close } = await serveRoutes(async (console) => {
    provider = await startIdentityProvider(console);
    setEnvironment({
      DATABASE_APP_URL: bench.database.appUrl,
      LOKET_SECRET: 'a secret of the test that seals its cookies',
      NEXTAUTH_URL: console,
      LOKET_OIDC_ISSUER: provider.issuer,
      LOKET_OIDC_CLIENT_ID: CLIENT.id,
      LOKET_OIDC_CLIENT_SECRET: CLIENT.secret,
      LOKET_OIDC_ROLE_CLAIM: 'realm_access.roles',
      LOKET_OIDC_BRANCH_CLAIM: 'office',
      LOKET_OIDC_ROLE_MAP: JSON.stringify(ROLE_MAP),
      LOKET_EMERGENCY_ACCOUNT: 'admin',
    });
    const auth = await import('@/app/api/auth/[...nextauth]/route');
    const backchannel = await import('@/app/api/auth-backchannel/route');
    return [
      { module: auth, params: (path) => (path.startsWith('/api/auth/') ? { nextauth: path.slice('/api/auth/'.length).split('/') } : null) },
      { module: backchannel, params: (path) => (path === '/api/auth-backchannel' ? {} : null) },
    ];
  });
  if (!provider) throw new Error('no provider');
  const idp = provider;
  const isCallback = (address: URL) => address.pathname === '/api/auth/callback/sso';
  const isPage = (address: URL) => address.origin === origin && !address.pathname.startsWith('/api/');

  const post: SingleSignOnBench['post'] = async (browser, step, form = {}) => {
    const { csrfToken } = (await (await browser.go(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
    const response = await browser.go(`${origin}/api/auth/${step}`, { form: { callbackUrl: '/', ...form, csrfToken, json: 'true' } });
    const { url } = (await response.json()) as { url: string };
    return { status: response.status, url };
  };
  const reachCallback: SingleSignOnBench['reachCallback'] = async (browser, subject) => {
    idp.current.subject = subject;
    const { url } = await post(browser, 'signin/sso', { callbackUrl: '/queue?desk=2' });
    return browser.follow(url, isCallback);
  };
  const finish: SingleSignOnBench['finish'] = async (browser, callback) => (await browser.follow(callback, isPage)).slice(origin.length);
  return {
    bench,
    provider: idp,
    origin,
    browser: () => new Browser(),
    post,
    reachCallback,
    finish,
    signIn: async (browser, subject) => finish(browser, await reachCallback(browser, subject)),
    actorOf: async (browser) => {
      const token = await decode({ token: browser.cookie(origin, sessionCookieName()) ?? '', secret: sessionKey() }).catch(() => null);
      return typeof token?.sessionId === 'string' ? findSessionActor(db(), token.sessionId, new Date()) : null;
    },
    logOut: async (token) => {
      const response = await fetch(`${origin}/api/auth-backchannel`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
      const text = await response.text();
      return { status: response.status, words: text === '' ? '' : (JSON.parse(text) as { error_description: string }).error_description };
    },
    person: (subject, claims) => void idp.people.set(subject, { name: `Petugas ${subject}`, preferred_username: subject, ...claims }),
    close: async () => {
      await close();
      await idp.close();
      await db().$disconnect();
      await bench.close();
    },
  };
}
