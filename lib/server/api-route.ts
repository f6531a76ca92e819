import { randomUUID } from 'node:crypto';
import { findApiClient, type ApiClient } from './api-key';
import { causeOf } from './cause';
import { now } from './clock';
import { db, type Db } from './db';
import { log } from './log';
import { problemDocument } from './problem-document';
import { RateLimit } from './rate-limit';
import { isTooDeep, readBytes } from './request-body';
import { isUnstorable } from './route';
import { warnOfAttempt } from './security-log';
import { clientAddress } from './session';

/** Another system at work: its key, from where, and the moment. */
export interface ApiCaller {
  db: Db;
  client: ApiClient;
  address: string | null;
  now: Date;
}

export const MAX_API_BODY = 64 * 1024;
/** A key may send more than the promised 200 a second; one that runs wild is slowed down. */
const PER_KEY = { perSecond: 500, burst: 1_000 };
/** Wrong keys from one address: enough for a mistake in a setting, too few for guessing. */
const WRONG_KEYS = { perSecond: 2, burst: 100 };
const limits = globalThis as unknown as { loketApiLimits?: { keys: RateLimit; strangers: RateLimit } };

/** A route for other systems: key, scope, limits and faults. Every refusal is a problem document. */
export async function apiRoute(request: Request, { name, scope }: { name: string; scope: string }, run: (caller: ApiCaller) => Promise<Response>): Promise<Response> {
  limits.loketApiLimits ??= { keys: new RateLimit(PER_KEY), strangers: new RateLimit(WRONG_KEYS) };
  const { keys, strangers } = limits.loketApiLimits;
  try {
    const address = await clientAddress();
    const stranger = address ?? 'unknown';
    const at = performance.now();
    if (strangers.isEmpty(stranger, at)) return problemDocument('too_many', { retryAfter: 5 });
    const client = await findApiClient(db(), request.headers.get('authorization'), now());
    if (!client) {
      strangers.take(stranger, at);
      warnOfAttempt('wrong_key', { door: name, from: address }, at);
      return problemDocument('unauthorized');
    }
    if (!keys.take(client.keyId, at)) return problemDocument('too_many', { retryAfter: 1 });
    if (!client.scopes.includes(scope)) {
      warnOfAttempt('scope_missing', { door: name, from: address }, at);
      return problemDocument('scope_missing');
    }
    return await run({ db: db(), client, address, now: now() });
  } catch (error) {
    const event = randomUUID();
    log.error({ event, useCase: name, cause: causeOf(error) }, 'fault');
    return isPassing(error) ? problemDocument('unavailable', { event, retryAfter: 2 }) : problemDocument('fault', { event });
  }
}

/** The JSON of the body, or the problem document that refuses it. Reads no more than it would take. */
export async function apiBody(request: Request): Promise<{ value: unknown } | Response> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return problemDocument('not_json');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_API_BODY) return problemDocument('too_large');
  const bytes = await readBytes(request, MAX_API_BODY);
  if (bytes === null) return problemDocument('too_large');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isTooDeep(value)) return problemDocument('unreadable');
    if (isUnstorable(value)) return problemDocument('invalid', { errors: [{ pointer: '', code: 'unstorable', detail: 'Text must not contain U+0000 or half a surrogate pair.' }] });
    return { value };
  } catch {
    return problemDocument('unreadable');
  }
}

/** Database away, no connection free, a deadlock: the same request has a chance in a moment. */
function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return ['P2024', 'P2028', 'P2034', 'P1001', 'P1002', 'P1008', 'P1017', 'P2037'].includes(code) || /ECONNREFUSED|ECONNRESET|DatabaseNotReachable|Connection terminated|connection timeout|shutting down|starting up/i.test(message);
}
