import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { endSessionAddress, type IdentityWay } from '@/lib/server/oidc';
import { placeOf } from '@/lib/server/request-place';
import { issuerOfSession } from '@/lib/server/session-store';
import { signInByIdentity } from '@/lib/staff/commands/sign-in-by-identity';

/**
 * Single sign-on for one request. `way` is undefined where it is not set up; `farewell` sends a person whose session the provider had opened
 * on to the provider after signing out, and leaves every other answer as it is.
 */
export function identityWay(request: Request): { way: IdentityWay | undefined; farewell: (response: Response) => Response } {
  const { oidc, publicUrl } = env();
  if (!oidc) return { way: undefined, farewell: (response) => response };
  let next: string | null = null;
  return {
    way: {
      settings: oidc,
      open: async (claims) => {
        const outcome = await signInByIdentity(db(), oidc, claims, placeOf(request), now());
        return outcome.kind === 'signed_in' ? { sessionId: outcome.sessionId } : { problem: outcome.problem };
      },
      signedOut: async (sessionId) => {
        if ((await issuerOfSession(db(), sessionId)) === oidc.issuer) next = await endSessionAddress(oidc, publicUrl);
      },
    },
    farewell: (response) => {
      if (next === null) return response;
      const headers = new Headers(response.headers);
      if (!headers.has('location')) return Response.json({ url: next }, { status: response.status, headers });
      headers.set('location', next);
      return new Response(null, { status: response.status, headers });
    },
  };
}
