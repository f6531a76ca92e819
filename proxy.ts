import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, REPORTING_ENDPOINTS } from '@/lib/server/content-security-policy';
import { env } from '@/lib/server/env';
import { ADDRESS_HEADER } from '@/lib/server/session-address';
import { isSecure, sessionCookieName } from '@/lib/server/session-cookie';

/** Kiosk, display and poll tablet have no person who could sign in: a code of the supervisor lets them in. */
const PUBLIC_PATHS = new Set(['/sign-in', '/api-docs', '/kiosk', '/display', '/poll', '/set-password']);

/**
 * Gives each document its nonce and sends people without a session cookie to sign in. It decides nothing: every page and route checks
 * the session itself, and the console is as closed with this file deleted.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  // Next answers a fault to a path that is no UTF-8; to the person it is an address that does not exist.
  if (!isReadable(pathname)) return NextResponse.rewrite(new URL('/not-found', request.url), { status: 404 });
  if (pathname.startsWith('/api/')) return NextResponse.next();
  if (!PUBLIC_PATHS.has(pathname) && !request.cookies.has(sessionCookieName())) {
    const signIn = new URL('/sign-in', request.url);
    if (pathname !== '/') signIn.searchParams.set('to', `${pathname}${search}`);
    return NextResponse.redirect(signIn);
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development', secure: isSecure(), issuer: env().oidc?.issuer });
  // On the request too: Next reads the nonce from there and marks its own scripts and styles.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(ADDRESS_HEADER, `${pathname}${search}`);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('reporting-endpoints', REPORTING_ENDPOINTS);
  return response;
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

// Of the API only the routes with an id in their path: its other paths cannot be unreadable.
export const config = { matcher: ['/((?!api(?:/|$)|_next/|icon\\.svg$).*)', '/api/transfers/evidence/:id', '/api/transfers/:id/receipt', '/api/members/:id/paper', '/api/v1/complaints/:number+'] };
