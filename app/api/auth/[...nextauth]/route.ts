import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { signIn } from '@/lib/staff/commands/sign-in';

const handler = (request: Request, context: unknown) =>
  NextAuth(
    authOptions(async (credentials, place) => {
      const outcome = await signIn(db(), credentials, place, now());
      if (outcome.kind === 'signed_in') return { sessionId: outcome.sessionId };
      return outcome.kind === 'wait' ? { problem: `wait:${outcome.seconds}` } : null;
    }),
  )(request, context);

export { handler as GET, handler as POST };
