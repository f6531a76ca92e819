import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { discover } from './oidc-discovery';
import type { OidcSettings } from './oidc-settings';

/** The event that makes a token a logout token. */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signatures of a private key only: with `none` or a shared secret anybody could have made the token. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Short, as OpenID Connect Back-Channel Logout 1.0 recommends (section 4): a token goes straight from server to server. */
const OLDEST_SECONDS = 120;
const CLOCK_TOLERANCE = 60;

/** Whom and what a logout token ends: a session of the provider, or all of a subject. At least one of the two. */
export interface LogoutOrder {
  issuer: string;
  tokenId: string;
  subject: string | null;
  session: string | null;
}

export type LogoutReading = { kind: 'order'; order: LogoutOrder } | { kind: 'invalid'; reason: string } | { kind: 'unverifiable' };

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6): signature by the issuer's keys, issuer, audience, age, id,
 * event, no nonce, subject or session. `unverifiable`: the issuer's keys cannot be fetched now.
 */
export async function readLogoutToken(token: string, { issuer, clientId }: OidcSettings, now: Date): Promise<LogoutReading> {
  const metadata = await discover(issuer).catch(() => null);
  if (!metadata) return { kind: 'unverifiable' };
  const keys = keySets.get(metadata.jwks_uri) ?? createRemoteJWKSet(new URL(metadata.jwks_uri));
  keySets.set(metadata.jwks_uri, keys);
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE,
      maxTokenAge: OLDEST_SECONDS,
    });
    // Keycloak sends it from version 25 on. Without it a token of another kind could be taken for this one (RFC 8725, section 3.11).
    if (protectedHeader.typ?.toLowerCase().replace(/^application\//, '') !== 'logout+jwt') return { kind: 'invalid', reason: 'the token is of another type' };
    return orderOf(payload, issuer);
  } catch (error) {
    if (error instanceof errors.JOSEError && error.code !== 'ERR_JWKS_TIMEOUT' && error.code !== 'ERR_JOSE_GENERIC') return { kind: 'invalid', reason: reasonOf(error) };
    return { kind: 'unverifiable' };
  }
}

function orderOf(payload: JWTPayload, issuer: string): LogoutReading {
  const { jti, sub, sid, events } = payload;
  const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 255 && !value.includes('\0');
  const event = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT) ? (events as Record<string, unknown>)[EVENT] : null;
  if (typeof event !== 'object' || event === null) return { kind: 'invalid', reason: 'the token does not speak of a logout' };
  if (Object.hasOwn(payload, 'nonce')) return { kind: 'invalid', reason: 'a logout token has no nonce' };
  if (!isId(jti)) return { kind: 'invalid', reason: 'the token has no id (jti)' };
  if ((sub !== undefined && !isId(sub)) || (sid !== undefined && !isId(sid))) return { kind: 'invalid', reason: 'subject or session cannot be read' };
  if (!isId(sub) && !isId(sid)) return { kind: 'invalid', reason: 'the token names neither subject nor session' };
  return { kind: 'order', order: { issuer, tokenId: jti, subject: isId(sub) ? sub : null, session: isId(sid) ? sid : null } };
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'the token is too old';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 'the token is for another audience' : error.claim === 'iss' ? 'the token is of another issuer' : `the claim ${error.claim} does not hold`;
  return error instanceof errors.JOSEAlgNotAllowed ? 'the token is not signed by a private key' : 'the signature does not hold';
}
