import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { readLogoutToken } from '@/lib/server/logout-token';
import { readText } from '@/lib/server/request-body';
import { addressOf } from '@/lib/server/request-place';
import { faultAnswer } from '@/lib/server/route';
import { endByIdentity } from '@/lib/staff/commands/end-by-identity';

const MAX_BODY = 32 * 1024;
const NO_STORE = { 'cache-control': 'no-store' };

/** The identity provider says that a person has left (OpenID Connect Back-Channel Logout 1.0): a form with one signed token, no cookie. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { oidc } = env();
    if (!oidc) return refuse(404, 'invalid_request', 'single sign-on is off');
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return refuse(400, 'invalid_request', 'the body must be a form');
    if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return refuse(413, 'invalid_request', 'the body is too large');
    const body = await readText(request, MAX_BODY);
    if (body === null) return refuse(413, 'invalid_request', 'the body is too large');
    const tokens = new URLSearchParams(body).getAll('logout_token');
    const [token] = tokens;
    if (token === undefined || tokens.length > 1) return refuse(400, 'invalid_request', 'the form must hold one logout_token');

    const reading = await readLogoutToken(token, oidc, now());
    if (reading.kind === 'unverifiable') return refuse(503, 'temporarily_unavailable', "the issuer's keys cannot be fetched");
    if (reading.kind === 'invalid') return refuse(400, 'invalid_request', reading.reason);
    const outcome = await endByIdentity(db(), reading.order, addressOf(request), now());
    return outcome.kind === 'replayed' ? refuse(400, 'invalid_request', 'this token was used before') : new Response(null, { status: 200, headers: NO_STORE });
  } catch (error) {
    return faultAnswer(error, 'auth-backchannel');
  }
}

function refuse(status: number, error: string, description: string): Response {
  log.warn({ status, why: description }, 'back-channel logout refused');
  return Response.json({ error, error_description: description }, { status, headers: NO_STORE });
}
