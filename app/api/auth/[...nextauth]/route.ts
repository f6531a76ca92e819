import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { sessionIdOfRequest } from '@/lib/server/session-door';
import { ticketOf, withTicket } from '@/lib/server/ticket-cookie';
import { signIn, signInWithCode } from '@/lib/staff/commands/sign-in';
import { FEW_RECOVERY_CODES } from '@/lib/staff/model';
import { identityWay } from './identity-way';

/** Says how many recovery codes are left to whom signed in with one, when they run out. */
const RECOVERY_LEFT = 'loket-recovery-left';

async function handler(request: Request, context: unknown): Promise<Response> {
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
