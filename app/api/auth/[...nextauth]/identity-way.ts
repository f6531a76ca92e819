import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { endSessionAddress, SINGLE_SIGN_ON, type IdentityWay } from '@/lib/server/oidc';
import { discover, type ProviderMetadata } from '@/lib/server/oidc-discovery';
import { placeOf } from '@/lib/server/request-place';
import { sessionIdOfRequest } from '@/lib/server/session-door';
import { issuerOfSession } from '@/lib/server/session-store';
import { signInByIdentity } from '@/lib/staff/commands/sign-in-by-identity';

/** Single sign-on for one request. */
interface RequestWay {
  /** Undefined where it is not set up. */
  way: IdentityWay | undefined;
  /** Sends a person whose session the provider had opened on to the provider after signing out; leaves every other answer as it is. */
  farewell: (response: Response) => Response;
  /** Set where the request is to be refused before anything is asked. */
  refused: Response | null;
}

/** Reads the settings, the provider's metadata where the request needs them, and what the answer of a provider must say of itself. */
export async function identityWay(request: Request): Promise<RequestWay> {
  const { oidc, publicUrl } = env();
  if (!oidc) return { way: undefined, farewell: (response) => response, refused: null };
  const { pathname, searchParams } = new URL(request.url);
  const isAnswer = pathname.endsWith(`/callback/${SINGLE_SIGN_ON}`);
  const metadata = isAnswer || pathname.endsWith(`/signin/${SINGLE_SIGN_ON}`) ? await metadataOf(oidc.issuer) : null;
  // A provider that names itself in its answers has to do so in each: else another one's answer could be taken for its own (RFC 9207).
  const nameless = isAnswer && metadata?.authorization_response_iss_parameter_supported === true && !searchParams.has('iss');
  let next: string | null = null;
  return {
    way: {
      settings: oidc,
      metadata,
      open: async (claims) => {
        const outcome = await signInByIdentity(db(), oidc, claims, { ...placeOf(request), replaces: await sessionIdOfRequest(request) }, now());
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
    refused: nameless ? new Response(null, { status: 302, headers: { location: `${publicUrl}/sign-in?error=sso_foreign`, 'cache-control': 'no-store' } }) : null,
  };
}

async function metadataOf(issuer: string): Promise<ProviderMetadata | null> {
  return discover(issuer).catch((error: Error) => {
    log.error({ message: error.message.slice(0, 300) }, 'the identity provider cannot be used');
    return null;
  });
}
