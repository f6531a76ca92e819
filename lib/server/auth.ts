import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { causeOf } from './cause';
import { now } from './clock';
import { log } from './log';
import { db } from './db';
import { admitIdentity, handshakeLog, oidcProvider, type IdentityWay } from './oidc';
import { nearestAddress } from './request-place';
import { isSecure, sessionCookieName, sessionKey } from './session-cookie';
import { ABSOLUTE_MS, signOutSession } from './session-store';

/** The first step of a sign-in, or the second, whose account the ticket names. */
export type Credentials = { username: string; password: string } | { code: string };

/** How a person proves who they are; returns the id of the opened session. Given by the route, because `server` knows no area. */
export type VerifyPerson = (
  credentials: Credentials,
  place: { address: string | null; userAgent: string | null },
) => Promise<{ sessionId: string } | { problem: string } | null>;

/** next-auth carries the handshake; its token holds the id of a `staff_session` row and nothing else. */
export function authOptions(verifyPerson: VerifyPerson, identity?: IdentityWay): NextAuthOptions {
  return {
    secret: sessionKey(),
    logger: handshakeLog,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1_000 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } },
    },
    providers: [
      ...(identity ? [oidcProvider(identity.settings, identity.metadata)] : []),
      CredentialsProvider({
        credentials: { username: {}, password: { type: 'password' }, code: {} },
        async authorize(credentials, request) {
          const { username, password, code } = credentials ?? {};
          const given: Credentials | null = code ? { code } : username && password ? { username, password } : null;
          if (!given) return null;
          const header = (name: string) => (request.headers as Record<string, string> | undefined)?.[name] ?? null;
          const answer = await verifyPerson(
            given,
            { address: nearestAddress(header('x-forwarded-for')), userAgent: header('user-agent') },
          ).catch((error: Error) => {
            // What is thrown here reaches the browser: a code, never the database's own words.
            log.error({ cause: causeOf(error) }, 'sign-in failed');
            return { problem: 'fault' };
          });
          if (!answer) return null;
          // next-auth hands the message of an error to the sign-in page as `error`.
          if ('problem' in answer) throw new Error(answer.problem);
          return { id: answer.sessionId };
        },
      }),
    ],
    callbacks: {
      signIn: admitIdentity(identity),
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token.sessionId }),
      session: ({ session }) => ({ expires: session.expires }),
      // Single sign-on keeps the destination as a whole address in a cookie while the person is away.
      redirect: ({ url, baseUrl }) => (URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === baseUrl ? new URL(url, baseUrl).href : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId !== 'string') return;
        await signOutSession(db(), token.sessionId, now());
        await identity?.signedOut(token.sessionId);
      },
    },
  };
}
