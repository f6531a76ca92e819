import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { close, listen } from './listening';

/** What a provider says of a person, beside `sub`. */
export type Claims = Record<string, unknown>;
export type Tamper = (claims: JWTPayload) => Promise<string>;

/** A real OpenID provider on 127.0.0.1, with two clients and people whose claims a test may change. */
export interface IdentityProvider {
  issuer: string;
  people: Map<string, Claims>;
  /** Who proves their identity at the next sign-in. */
  current: { subject: string };
  /** Makes another id_token of the one that the provider is about to give. */
  tamper: { with: Tamper | null };
  /** Signs with the provider's own key. */
  sign: (payload: JWTPayload, header?: { typ?: string; kid?: string }) => Promise<string>;
  close: () => Promise<void>;
}

export const CLIENT = { id: 'loket', secret: 'a secret of the test, long enough for anybody' };
export const OTHER_CLIENT = { id: 'another', secret: 'another secret of the test, long enough as well' };

/** The page on which a person says who they are. A person of the tests needs no password there: whoever may type a name is that person. */
const PAGE = `<!doctype html><html lang="en"><title>Office account</title><main><h1>Office account</h1>
<form method="post"><label>Account <input name="subject" autofocus required></label> <button>Continue</button></form></main></html>`;

/**
 * Starts the provider. `console`: origin of the console, whose addresses are registered for both clients. With `asks` a page of the provider asks who it is;
 * else it is `current`.
 */
export async function startIdentityProvider(console: string, { asks = false } = {}): Promise<IdentityProvider> {
  const server = createServer();
  const issuer = await listen(server);
  const people = new Map<string, Claims>();
  const current = { subject: '' };
  const tamper: IdentityProvider['tamper'] = { with: null };
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const client = ({ id, secret }: typeof CLIENT) => ({
    client_id: id,
    client_secret: secret,
    redirect_uris: [`${console}/api/auth/callback/sso`],
    post_logout_redirect_uris: [`${console}/sign-in`],
    backchannel_logout_uri: `${console}/api/auth-backchannel`,
    backchannel_logout_session_required: true,
  });
  const provider: Provider = new Provider(issuer, {
    clients: [client(CLIENT), client(OTHER_CLIENT)],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['keys of the test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'email', 'realm_access', 'office'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...people.get(subject) }) }),
    loadExistingGrant: async (context: KoaContextWithOIDC) => {
      const { session, client: asking } = context.oidc;
      const grant = new provider.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
  });
  provider.use(async (context: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (tamper.with && context.path === '/token' && body?.id_token) body.id_token = await tamper.with(JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload);
  });
  const answer = provider.callback();
  async function identify(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (asks && request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(PAGE);
    }
    const accountId = asks ? (new URLSearchParams(await text(request)).get('subject') ?? '') : current.subject;
    await provider.interactionFinished(request, response, { login: { accountId } });
  }
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void identify(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  return {
    issuer,
    people,
    current,
    tamper,
    sign: (payload, header = {}) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header }).sign(privateKey),
    close: () => close(server),
  };
}
