import type pg from 'pg';
import { discover, DiscoveryError, discoveryAddress, type ProviderMetadata } from '@/lib/server/oidc-discovery';
import type { OidcSettings } from '@/lib/server/oidc-settings';

/** One thing that was looked at: it fits, it does not, or (null) it is worth knowing. */
export interface Finding {
  fits: boolean | null;
  words: string;
}

/** Looks at the provider's discovery document, keys and token endpoint with the console's own settings. Nothing is changed there. */
export async function judgeProvider(settings: OidcSettings, publicUrl: string): Promise<Finding[]> {
  const address = discoveryAddress(settings.issuer);
  try {
    const metadata = await discover(settings.issuer);
    return [{ fits: true, words: `${address} describes the issuer.` }, ...judgeMetadata(metadata, settings, publicUrl), await judgeKeys(metadata), await judgeClient(metadata, settings, publicUrl)];
  } catch (error) {
    if (!(error instanceof DiscoveryError)) throw error;
    return [{ fits: false, words: error.message }];
  }
}

/** What the discovery document says, against what the console needs. What it leaves out is not held against it. */
export function judgeMetadata(metadata: ProviderMetadata, { roleClaim, branchClaim, acrValues, amrValues }: OidcSettings, publicUrl: string): Finding[] {
  const { scopes_supported: scopes, code_challenge_methods_supported: methods, id_token_signing_alg_values_supported: algorithms, claims_supported: claims } = metadata;
  const finding = (fits: boolean | null, yes: string, no: string): Finding => ({ fits, words: fits ? yes : no });
  const ends = metadata.end_session_endpoint !== undefined;
  const told = metadata.backchannel_logout_supported === true && metadata.backchannel_logout_session_supported !== false;
  const unnamed = [roleClaim, branchClaim].filter((name) => claims && !claims.includes(name) && !claims.includes(name.split('.')[0] ?? name));
  return [
    finding(algorithms === undefined || algorithms.includes('RS256'), 'Its id_tokens can be signed with RS256.', 'Its id_tokens are not signed with RS256: set the signature of this client to RS256.'),
    methods === undefined
      ? { fits: null, words: 'It does not say whether it knows PKCE (S256); the console sends it either way.' }
      : finding(methods.includes('S256'), 'It knows PKCE (S256).', 'It does not know PKCE with S256.'),
    finding(scopes === undefined || (scopes.includes('openid') && scopes.includes('profile')), 'It knows the scopes openid and profile.', 'It does not know the scopes openid and profile.'),
    finding(ends ? true : null, 'Signing out leads to it, so that its own session ends as well.', 'It has no end_session_endpoint: after signing out here its own session goes on.'),
    finding(told ? true : null, 'It sends back-channel logouts with the session.', 'It does not say that it sends back-channel logouts: a session here lasts until it ends by itself.'),
    finding(acrValues.length + amrValues.length > 0 ? true : null, 'A proof of the strength that the settings want is asked for and checked.', 'The strength of its proof is not checked: set LOKET_OIDC_ACR or LOKET_OIDC_AMR, unless it asks everybody for a second factor.'),
    ...unnamed.map((name): Finding => ({ fits: null, words: `Its list of claims does not name ${name}; many providers leave such claims out. The id_token must hold it.` })),
    finding(!publicUrl.startsWith('http:') || isLoopback(publicUrl), `People reach the console at ${publicUrl}.`, `People reach the console at ${publicUrl}, unencrypted: set NEXTAUTH_URL to its https address.`),
  ];
}

async function judgeKeys({ jwks_uri: address }: ProviderMetadata): Promise<Finding> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  const body = (await response?.json().catch(() => null)) as { keys?: unknown } | null;
  const keys = Array.isArray(body?.keys) ? body.keys.length : 0;
  return keys > 0 ? { fits: true, words: `It shows ${keys} ${keys === 1 ? 'key' : 'keys'} for signatures.` } : { fits: false, words: `${address} shows no keys.` };
}

/** Tries a code that nobody got: a provider that knows the client refuses the code, one that does not refuses the client (RFC 6749, section 5.2). */
async function judgeClient({ token_endpoint: address }: ProviderMetadata, { clientId, clientSecret }: OidcSettings, publicUrl: string): Promise<Finding> {
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: 'a-code-that-nobody-got', redirect_uri: `${publicUrl}/api/auth/callback/sso`, code_verifier: 'x'.repeat(43) }),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  const { error } = ((await response?.json().catch(() => null)) ?? {}) as { error?: string };
  if (error === 'invalid_grant') return { fits: true, words: 'It knows the client and its secret.' };
  if (error === 'invalid_client' || error === 'unauthorized_client') return { fits: false, words: `It refuses the client (${error}): compare LOKET_OIDC_CLIENT_ID and LOKET_OIDC_CLIENT_SECRET.` };
  return { fits: null, words: `Whether it knows the client could not be told${error === undefined ? '' : ` (it answers ${error.slice(0, 60)})`}.` };
}

/** The emergency account must exist and be open, or nobody comes in when the provider is away. */
export async function judgeEmergencyAccount(client: pg.Client, username: string): Promise<Finding> {
  const { rows } = await client.query<{ active: boolean }>('SELECT active FROM staff WHERE username = $1', [username]);
  if (rows[0]?.active) return { fits: true, words: `The emergency account ${username} exists and is active.` };
  return { fits: false, words: rows[0] ? `The emergency account ${username} is disabled.` : `The emergency account ${username} does not exist.` };
}

const isLoopback = (address: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
