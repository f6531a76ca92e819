import type { Account, Profile, User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { PROOF_SECONDS, type IdentityClaims } from './identity-claims';
import { log } from './log';
import { discover, type ProviderMetadata } from './oidc-discovery';
import type { OidcSettings } from './oidc-settings';

/** Name of the provider in the addresses of the handshake: `/api/auth/callback/sso`. */
export const SINGLE_SIGN_ON = 'sso';

/** Single sign-on during one request: how the provider is asked, and what becomes of its answer. Given by the route, because `server` knows no area. */
export interface IdentityWay {
  settings: OidcSettings;
  /** Where the provider's places are, by a document that names the issuer of the settings and no other; null where none could be had. */
  metadata: ProviderMetadata | null;
  /** Opens a session for checked claims, or tells in a code why not. */
  open: (claims: IdentityClaims) => Promise<{ sessionId: string } | { problem: string }>;
  /** Told after a session has ended here by signing out. */
  signedOut: (sessionId: string) => Promise<void>;
}

/**
 * The provider for next-auth: code flow with PKCE, state and nonce; openid-client checks signature (RS256), issuer, audience, nonce and age.
 * The person proves at the provider who they are each time: a PC of the office is shared, and a session there may be a colleague's. Its addresses come from the
 * metadata that `discover` compared with the settings, so that nobody is sent anywhere by a document of another issuer; without them the handshake ends in an error.
 */
export function oidcProvider({ issuer, clientId, clientSecret, acrValues }: OidcSettings, metadata: ProviderMetadata | null): OAuthConfig<Profile> {
  const methods = metadata?.token_endpoint_auth_methods_supported;
  const inBody = methods !== undefined && !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
  return {
    id: SINGLE_SIGN_ON,
    name: 'OpenID Connect',
    type: 'oauth',
    issuer,
    token: { url: metadata?.token_endpoint },
    jwks_endpoint: metadata?.jwks_uri,
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: inBody ? 'client_secret_post' : 'client_secret_basic' },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      url: metadata?.authorization_endpoint,
      params: { scope: 'openid profile', prompt: 'login', max_age: PROOF_SECONDS, ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }) },
    },
    httpOptions: { timeout: 10_000 },
    profile: (claims) => ({ id: claims.sub ?? '' }),
  };
}

/** The moment at which next-auth asks whether the person may come in: the session is opened here, or they go back to the sign-in page with a code. */
export function admitIdentity(way: IdentityWay | undefined) {
  return async ({ user, account, profile }: { user: User; account: Account | null; profile?: Profile }): Promise<boolean | string> => {
    if (account?.provider !== SINGLE_SIGN_ON) return true;
    if (!way || !profile) return false;
    const answer = await way.open({ ...profile }).catch((error: Error) => {
      log.error({ message: error.message.trim().split('\n').at(-1)?.slice(0, 300) }, 'single sign-on failed');
      return { problem: 'fault' };
    });
    if ('problem' in answer) return `/sign-in?error=${encodeURIComponent(answer.problem)}`;
    user.id = answer.sessionId;
    return true;
  };
}

/** What next-auth tells of trouble, without its words: they may hold claims of the person. */
export const handshakeLog = {
  error: (code: string, detail: unknown) => log.error({ code, reason: reasonOf(detail) }, 'sign-in handshake'),
  warn: (code: string) => log.warn({ code }, 'sign-in handshake'),
  debug: () => undefined,
};

function reasonOf(detail: unknown): string | undefined {
  const { error } = (typeof detail === 'object' && detail !== null ? detail : {}) as { error?: unknown };
  const cause = error ?? detail;
  // "id_token issued in the future, ..." and the like; what follows a colon or comma are values.
  return cause instanceof Error ? cause.message.split(/[:,]/)[0]?.slice(0, 120) : undefined;
}

/**
 * Where the browser goes so that the provider's own session ends too (OpenID Connect RP-Initiated Logout 1.0), or null where the
 * provider has no such place or cannot be asked. The address names the console, never the person.
 */
export async function endSessionAddress({ issuer, clientId }: OidcSettings, publicUrl: string): Promise<string | null> {
  const metadata = await discover(issuer).catch(() => null);
  if (!metadata?.end_session_endpoint) return null;
  const address = new URL(metadata.end_session_endpoint);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('post_logout_redirect_uri', `${publicUrl}/sign-in`);
  return address.href;
}
