import * as z from 'zod';

/** What the console needs of a provider's discovery document (OpenID Connect Discovery 1.0, section 3). */
const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
  scopes_supported: z.array(z.string()).optional(),
  claims_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
  backchannel_logout_supported: z.boolean().optional(),
  backchannel_logout_session_supported: z.boolean().optional(),
});
export type ProviderMetadata = z.output<typeof Metadata>;

const KEPT_MS = 3_600_000;
/** A provider that does not answer is left alone for a moment: strangers' requests must not become a flood there. */
const FAILURE_KEPT_MS = 5_000;
const kept = new Map<string, { until: number; metadata: Promise<ProviderMetadata> }>();

/** Where an issuer describes itself. */
export const discoveryAddress = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** The provider could not be asked, or its answer is none. The message says which, in words. */
export class DiscoveryError extends Error {
  override readonly name = 'DiscoveryError';
}

/** The discovery document of an issuer, asked for at most once an hour, after a failure once in five seconds. Throws a DiscoveryError. */
export function discover(issuer: string): Promise<ProviderMetadata> {
  const known = kept.get(issuer);
  if (known && performance.now() < known.until) return known.metadata;
  const metadata = fetchMetadata(issuer);
  const entry = { until: performance.now() + KEPT_MS, metadata };
  kept.set(issuer, entry);
  metadata.catch(() => {
    entry.until = performance.now() + FAILURE_KEPT_MS;
  });
  return metadata;
}

async function fetchMetadata(issuer: string): Promise<ProviderMetadata> {
  const address = discoveryAddress(issuer);
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error', cache: 'no-store' }).catch(() => {
    throw new DiscoveryError(`${address} cannot be reached.`);
  });
  if (!response.ok) throw new DiscoveryError(`${address} answers ${response.status}.`);
  const parsed = Metadata.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new DiscoveryError(`${address} is no discovery document: ${parsed.error.issues.map((issue) => issue.path.join('.') || 'no JSON').join(', ')}.`);
  if (parsed.data.issuer !== issuer) throw new DiscoveryError(`${address} names another issuer: ${parsed.data.issuer.slice(0, 300)}.`);
  return parsed.data;
}
