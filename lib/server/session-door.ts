import { decode } from 'next-auth/jwt';
import type { Db } from './db';
import { sessionCookieName, sessionKey } from './session-cookie';
import { readSession, type StoredSession, touchSession } from './session-store';

/** What a request's cookie opens: a live session, one that waits for its password, or nothing. */
export type Entered = { kind: 'live' | 'locked'; session: StoredSession } | { kind: 'nobody' };

/**
 * How a route meets sessions. `act`: the request is an act of a person and keeps the session alive; without it, it is background traffic, whatever the
 * browser says. `whenLocked`: a locked session may come in too.
 */
export interface Way {
  act?: boolean;
  whenLocked?: boolean;
}

/** The session id that a cookie names, or null when it was sealed with none of these keys, was changed, or is past its time. */
export async function sessionIdOf(cookie: string | undefined, keys: string | readonly string[]): Promise<string | null> {
  if (cookie === undefined || cookie === '') return null;
  for (const key of [keys].flat()) {
    const token = await decode({ token: cookie, secret: key }).catch(() => null);
    if (typeof token?.sessionId === 'string') return token.sessionId;
  }
  return null;
}

/** The session id that the cookie of a request names, for the handshake, which is no page and no route of a use case. */
export function sessionIdOfRequest(request: Request): Promise<string | null> {
  const name = `${sessionCookieName()}=`;
  const cookie = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(name));
  return sessionIdOf(cookie?.slice(name.length), sessionKey());
}

/** Reads the session that a cookie opens. The cookie only names a row; what the row says now is what counts. */
export async function enter(db: Db, { cookie, key, now }: { cookie: string | undefined; key: string | readonly string[]; now: Date }): Promise<Entered> {
  const id = await sessionIdOf(cookie, key);
  const session = id === null ? null : await readSession(db, id, now);
  return session ? { kind: session.standing.state, session } : { kind: 'nobody' };
}

/** The session that a route lets in, or the status and code with which it is turned away. An act is noted. */
export async function admit(db: Db, entered: Entered, { act = false, whenLocked = false }: Way, now: Date): Promise<StoredSession | { status: 401 | 423; code: string }> {
  if (entered.kind === 'nobody') return { status: 401, code: 'signed_out' };
  if (entered.kind === 'locked') return whenLocked ? entered.session : { status: 423, code: 'locked' };
  if (act) await touchSession(db, entered.session, now);
  return entered.session;
}

/**
 * Does a person open a whole document? What a page that is open already fetches (its parts after a change, links looked up in advance) never asks for HTML, and what the
 * browser loads before anybody chose it says so.
 */
export function isDocument(headers: Pick<Headers, 'get'>): boolean {
  return (headers.get('accept') ?? '').includes('text/html') && headers.get('sec-purpose') === null && headers.get('rsc') === null;
}
