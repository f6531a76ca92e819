import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { now } from './clock';
import { db } from './db';
import { env } from './env';
import { findSessionActor } from './session-store';
import { sessionCookieName, sessionKey } from './session-cookie';
import type { Caller } from './use-case';

/** The signed-in person as the screens need it. */
export interface Session extends Actor {
  demo: boolean;
}

/** The session of this request, or null. The cookie only names a row; the row is read at every request. */
export const findSession = cache(async (): Promise<Session | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: sessionKey() }).catch(() => null);
  if (!token || typeof token.sessionId !== 'string') return null;
  const actor = await findSessionActor(db(), token.sessionId, now());
  return actor && { ...actor, demo: env().demo };
});

/** The session of this request; without one the person is sent to sign in. */
export async function requireSession(): Promise<Session> {
  return (await findSession()) ?? redirect('/sign-in');
}

/** The caller of a use case for this request. */
export async function callerOf(actor: Actor): Promise<Caller> {
  return { db: db(), actor, address: await clientAddress(), now: now() };
}

/** Address of the client as the nearest proxy tells it; null when nobody tells. */
export async function clientAddress(): Promise<string | null> {
  const forwarded = (await headers()).get('x-forwarded-for');
  const nearest = forwarded?.split(',').at(-1)?.trim();
  return nearest && /^[0-9a-fA-F.:]{3,45}$/.test(nearest) ? nearest : null;
}
