import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { readBytes } from '@/lib/server/request-body';
import { problem } from '@/lib/server/route';
import { sessionIdOfRequest } from '@/lib/server/session-door';
import { ticketOf, withTicket } from '@/lib/server/ticket-cookie';
import { signIn, signInWithCode } from '@/lib/staff/commands/sign-in';
import { FEW_RECOVERY_CODES } from '@/lib/staff/model';
import { identityWay } from './identity-way';

/** Says how many recovery codes are left to whom signed in with one, when they run out. */
const RECOVERY_LEFT = 'loket-recovery-left';

/** The fields of the longest step of the handshake fill a tenth of it. */
const MAX_BODY = 64 * 1024;

/** A form of a bounded size, for the library reads what comes: a request that it can read whole, or the answer that refuses it. */
async function bounded(request: Request): Promise<Request | Response> {
  if (request.method !== 'POST') return request;
  const kind = request.headers.get('content-type');
  if (kind !== null && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(kind)) return problem(415, 'not_a_form');
  const body = Number(request.headers.get('content-length') ?? 0) > MAX_BODY ? null : await readBytes(request, MAX_BODY);
  return body === null ? problem(413, 'too_large') : new NextRequest(request.url, { method: 'POST', headers: request.headers, body });
}

async function handler(asked: Request, context: unknown): Promise<Response> {
  const request = await bounded(asked);
  if (request instanceof Response) return request;
  const ticket = ticketOf(request);
  const { way, farewell, refused } = await identityWay(request);
  if (refused) return refused;
  let next: string | null | undefined;
  let fewLeft: number | null = null;
  const options = authOptions(async (credentials, from) => {
    const place = { ...from, replaces: await sessionIdOfRequest(request) };
    const outcome =
      'code' in credentials
        ? await signInWithCode(db(), { ticket: ticket ?? '', code: credentials.code }, place, now())
        : await signIn(db(), credentials, place, now(), { factorRequired: env().secondFactor === 'required' });
    switch (outcome.kind) {
      case 'signed_in':
        next = null;
        fewLeft = outcome.recoveryLeft !== null && outcome.recoveryLeft < FEW_RECOVERY_CODES ? outcome.recoveryLeft : null;
        return { sessionId: outcome.sessionId };
      case 'code':
        next = outcome.ticket;
        return { problem: 'code' };
      case 'wait':
        return { problem: `wait:${outcome.seconds}` };
      case 'wrong_code':
        return { problem: 'wrong_code' };
      case 'ticket_over':
        next = null;
        return { problem: 'ticket_over' };
      case 'refused':
        return null;
    }
  }, way);
  const response = farewell(await (NextAuth(options) as Handler)(request, context));
  const ticketed = next === undefined || (next === null && ticket === null) ? response : withTicket(response, next);
  if (fewLeft !== null) ticketed.headers.set(RECOVERY_LEFT, String(fewLeft));
  return ticketed;
}

type Handler = (request: Request, context: unknown) => Promise<Response>;

export { handler as GET, handler as POST };
