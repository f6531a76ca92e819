import { cookies, headers } from 'next/headers';
import { redirect, unauthorized } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { now } from './clock';
import { db } from './db';
import { env } from './env';
import { passwordCounts } from './password-accounts';
import { nearestAddress } from './request-place';
import { ADDRESS_HEADER } from './session-address';
import { admit, enter, isDocument, type Entered, type Way } from './session-door';
import { sessionCookieName, sessionKeys } from './session-cookie';
import type { Caller } from './use-case';

/** The signed-in person as the screens need it. */
export interface Session extends Actor {
  demo: boolean;
  /** Signs in with the office account, not with a password here. */
  singleSignOn: boolean;
}

/** What the cookie of this request opens. Read once a page; writes nothing. */
export const enteredSession = cache(async (): Promise<Entered> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie === undefined ? { kind: 'nobody' } : enter(db(), { cookie, key: sessionKeys(), now: now() });
});

/** The live session of this request, or null; a locked one is none. */
export async function findSession(): Promise<Session | null> {
  const entered = await enteredSession();
  if (entered.kind !== 'live') return null;
  const { actor } = entered.session;
  return { ...actor, demo: env().demo, singleSignOn: !passwordCounts(actor.username) };
}

/** The session of this request. Without one the person is sent to sign in and comes back here; a locked one shows the lock in place of the page. */
export async function requireSession(): Promise<Session> {
  const entered = await enteredSession();
  if (entered.kind === 'locked') unauthorized();
  return (await findSession()) ?? redirect(await signInAddress());
}

/** So long after a sign-in a person is told what was tried with their account before it. */
const NEWS_FOR_MS = 10 * 60_000;

/** Has the person of this request just signed in? */
export async function hasJustSignedIn(): Promise<boolean> {
  const entered = await enteredSession();
  return entered.kind === 'live' && !entered.session.actor.factorPending && now().getTime() - entered.session.since.getTime() < NEWS_FOR_MS;
}

/** Where to sign in, with the way back to what was asked for. */
export async function signInAddress(): Promise<string> {
  const address = (await headers()).get(ADDRESS_HEADER);
  return address?.startsWith('/') && address !== '/' && address.length <= 2_000 ? `/sign-in?to=${encodeURIComponent(address)}` : '/sign-in';
}

/**
 * Notes that a person opened this document. Only a whole document counts: what the browser fetches for a page that is already open may come by
 * itself, and a person who moves about in it is heard by `sessions.continue`.
 */
export async function noteDocument(): Promise<void> {
  await admit(db(), await enteredSession(), { act: isDocument(await headers()) }, now());
}

/** The caller of a route's use case, or the status and code with which the request is turned away. */
export async function admitCaller(way: Way): Promise<Caller | { status: 401 | 423; code: string }> {
  const admitted = await admit(db(), await enteredSession(), way, now());
  return 'code' in admitted ? admitted : callerOf(admitted.actor);
}

/** The caller of a use case for this request. */
export async function callerOf(actor: Actor): Promise<Caller> {
  return { db: db(), actor, address: await clientAddress(), now: now() };
}

/** Address of the client as the nearest proxy tells it; null when nobody tells. */
export async function clientAddress(): Promise<string | null> {
  return nearestAddress((await headers()).get('x-forwarded-for'));
}
