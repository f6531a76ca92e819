import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { countAct, mustPause } from './act-limit';
import { causeOf } from './cause';
import { env } from './env';
import { fieldProblems } from './field-problems';
import { log } from './log';
import { refused, type Outcome } from './outcome';
import { isTooDeep, readText, RequestBrokenOff } from './request-body';
import { noteRefusedInput, warnOfAttempt, type Author } from './security-log';
import { admitCaller, clientAddress } from './session';
import type { Way } from './session-door';
import { auditRefusal, type Caller, type Command, type Query } from './use-case';

const NO_STORE = { 'cache-control': 'no-store' };
const MAX_BODY = 256 * 1024;
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A command as a POST route: JSON in, 200 / 409 / 422 out, with an idempotency key. The one way to change something; an act of a person. */
export function commandRoute<O>(command: Command<O>, way: Way = { act: true }): (request: Request) => Promise<Response> {
  return (request) => guarded(request, command.spec.name, async (caller) => {
    const key = request.headers.get('idempotency-key') ?? '';
    if (!UUID.test(key)) return problem(400, 'idempotency_key_missing');
    const body = await jsonBody(request, { door: command.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    return act(command, caller, body.value, key.toLowerCase());
  }, way);
}

/** Runs a command, unless its person changes things faster than any hand does. What the form refuses does not count. */
export async function act<O>(command: Command<O>, caller: Caller, input: unknown, key: string): Promise<Response> {
  const { staffId } = caller.actor;
  if (mustPause(staffId, performance.now())) {
    await auditRefusal(caller, command.spec, refused(['too_many']));
    return Response.json({ problem: 'too_many' }, { status: 429, headers: { ...NO_STORE, 'retry-after': '1' } });
  }
  const outcome = await command(caller, input, key);
  if (outcome.kind !== 'refused' || !outcome.codes.includes('invalid_input')) countAct(staffId, performance.now());
  return answer(outcome);
}

/**
 * A query whose input must not stand in a URL (it may hold personal data): JSON in, JSON out. Screens ask by themselves as often as people do, so that a
 * question keeps no session alive: `sessions.continue` tells of people.
 */
export function queryRoute<O>(query: Query<O>, way: Way = {}): (request: Request) => Promise<Response> {
  return (request) => guarded(request, query.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: query.spec.name, author: { staff: caller.actor.staffId } });
    return body instanceof Response ? body : answer(await query(caller, body.value));
  }, way);
}

/** Same-origin, session and faults for any route: 401 without a session, 423 while it is locked. A fault becomes a 500 with an event id and no detail. */
export async function guarded(request: Request, name: string, run: (caller: Caller) => Promise<Response>, way: Way = {}): Promise<Response> {
  if (request.method !== 'GET' && !sameOrigin(request)) return foreignOrigin(name);
  try {
    const admitted = await admitCaller(way);
    return 'code' in admitted ? problem(admitted.status, admitted.code) : await run(admitted);
  } catch (error) {
    return faultAnswer(error, name);
  }
}

/** Turns away a request that comes from no page of ours, and logs that it came. */
export async function foreignOrigin(door: string): Promise<Response> {
  warnOfAttempt('foreign_origin', { door, from: await clientAddress() });
  return problem(403, 'foreign_origin');
}

/** A fault as a 500 with an event id and no detail, or a 503 where the same request has a chance in a moment. A request that its sender broke off is no fault. */
export function faultAnswer(error: unknown, name: string): Response {
  if (error instanceof RequestBrokenOff) return problem(400, 'broken_off');
  const event = randomUUID();
  const { code } = error as { code?: string };
  log.error({ event, useCase: name, cause: causeOf(error) }, 'fault');
  const busy = code === 'P2024' || code === 'P2028';
  return Response.json({ problem: busy ? 'busy' : 'fault', event }, { status: busy ? 503 : 500, headers: NO_STORE });
}

/** An outcome as a response. */
export function answer<T>(outcome: Outcome<T>): Response {
  const reply = (status: number, body: unknown) => Response.json(body, { status, headers: NO_STORE });
  switch (outcome.kind) {
    case 'done':
      return reply(200, { value: outcome.value });
    case 'refused':
      return reply(422, { refused: { codes: outcome.codes, fields: outcome.fields ?? {}, params: outcome.params ?? {} } });
    case 'conflict':
      return reply(409, { conflict: { by: outcome.by, at: outcome.at, changes: outcome.changes } });
    case 'not_found':
      return problem(404, 'not_found');
    case 'forbidden':
      return problem(403, 'forbidden');
    case 'step_up':
      return reply(403, { stepUp: true });
    case 'factor_pending':
      return problem(403, 'factor_pending');
    case 'rate_limited': {
      const { what, limit, until, seconds } = outcome;
      return Response.json({ limited: { what, limit, until } }, { status: 429, headers: { ...NO_STORE, 'retry-after': String(seconds) } });
    }
  }
}

/** A refusal that is about the request itself, as a code that the client has words for. */
export function problem(status: number, code: string): Response {
  return Response.json({ problem: code }, { status, headers: NO_STORE });
}

/** Does the request come from a page of ours? */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return site === 'same-origin';
  const host = request.headers.get('host');
  return URL.canParse(origin) && (new URL(origin).host === host || origin === new URL(env().publicUrl).origin);
}

/** Whose input it is, and at which door it was refused. */
export interface Entrance {
  door: string;
  author: Author;
}

/** The JSON of a request, or the answer that refuses it, noted in the log. Used by itself in routes that do more than adapt one use case. */
export async function jsonBody(request: Request, { door, author }: Entrance): Promise<{ value: unknown } | Response> {
  const no = (code: string, response: Response) => {
    noteRefusedInput(door, author, { _body: code });
    return response;
  };
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return no('not_json', problem(415, 'not_json'));
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return no('too_large', problem(413, 'too_large'));
  const text = await readText(request, MAX_BODY);
  if (text === null) return no('too_large', problem(413, 'too_large'));
  try {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) return no('too_deep', answer(refused(['invalid_input'])));
    return isUnstorable(value) ? no('unstorable', answer(refused(['invalid_input']))) : { value };
  } catch {
    return no('not_json', problem(400, 'not_json'));
  }
}

/** The answer to an input that a schema refuses, where a route reads it by itself. */
export function refusedInput({ door, author }: Entrance, error: z.ZodError): Response {
  const problems = fieldProblems(error);
  noteRefusedInput(door, author, problems);
  return answer(refused(['invalid_input'], problems));
}

/** PostgreSQL's text cannot hold U+0000, nor its JSON half a surrogate pair; refuse both at the edge instead of failing in the middle. */
export function isUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value);
  if (Array.isArray(value)) return value.some(isUnstorable);
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => isUnstorable(key) || isUnstorable(inner));
}
