import { log } from '@/lib/server/log';
import { readViolations } from '@/lib/server/policy-report';
import { RateLimit } from '@/lib/server/rate-limit';
import { problem } from '@/lib/server/route';
import { clientAddress } from '@/lib/server/session';

export const dynamic = 'force-dynamic';

const KINDS = /^application\/(csp-report|reports\+json|json)\b/;
const MAX_BODY = 16 * 1024;
/** A page that breaks reports a handful of violations; an address that sends more says nothing new. */
const BY_ADDRESS = { perSecond: 0.5, burst: 20 };
/** And all of them together fill no log. */
const ALL = { perSecond: 2, burst: 60 };
const limits = { addresses: new RateLimit(BY_ADDRESS), all: new RateLimit(ALL) };

/** Where browsers tell what the content security policy kept from loading. Nobody has to be signed in, for the sign-in page has the policy too. */
export async function POST(request: Request): Promise<Response> {
  if (!KINDS.test(request.headers.get('content-type') ?? '')) return problem(415, 'not_json');
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_BODY)) return problem(413, 'too_large');
  const at = performance.now();
  if (!limits.addresses.take((await clientAddress()) ?? 'unknown', at)) return problem(429, 'too_many');
  const report: unknown = await request.json().catch(() => null);
  for (const violation of readViolations(report)) if (limits.all.take('all', at)) log.warn(violation, 'content security policy: a browser kept something from loading');
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
