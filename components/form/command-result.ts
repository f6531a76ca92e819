import type { Change, ReadingLimit } from '@/lib/server/outcome';

/** Codes and field problems by which a rule or a schema refused. The screen has the words for them. */
export interface Refusal {
  codes: readonly string[];
  /** Problem code by field path. */
  fields: Readonly<Record<string, string>>;
  params: Readonly<Record<string, string | number>>;
}

/** What came of a command. Every answer of the server, and none, is one of these. */
export type CommandResult<Value> =
  | { kind: 'done'; value: Value }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'conflict'; by: string; at: string; changes: readonly Change[] }
  | { kind: 'not_found' }
  | { kind: 'forbidden' }
  /** The person has to prove themselves first, and did not. */
  | { kind: 'step_up' }
  | { kind: 'too_large' }
  /** `limit`: which limit of reading it was, where it was one. */
  | { kind: 'rate_limited'; seconds: number; limit?: ReadingLimit }
  /** `locked`: the session waits for its password; otherwise it is over. */
  | { kind: 'signed_out'; locked?: true }
  | { kind: 'busy' }
  | { kind: 'fault'; eventId: string | null }
  | { kind: 'unreachable' };

/** Kinds after which nobody knows whether it was done: the same attempt is sent again. */
const UNSETTLED = ['signed_out', 'rate_limited', 'busy', 'fault', 'unreachable'] as const;

/** Is it still open what became of the attempt? */
export function isUnsettled(result: CommandResult<unknown>): boolean {
  return (UNSETTLED as readonly string[]).includes(result.kind);
}

/**
 * Reads an answer. `Value` is what the command's route promises; it is our own server, so it is not parsed again.
 * An answer of another form (a proxy's page, a cut-off body) is a fault.
 */
export async function readAnswer<Value>(response: Response): Promise<CommandResult<Value>> {
  const body = await jsonObject(response);
  switch (response.status) {
    case 200:
      return 'value' in body ? { kind: 'done', value: body.value as Value } : { kind: 'fault', eventId: null };
    case 401:
      return { kind: 'signed_out' };
    case 423:
      return { kind: 'signed_out', locked: true };
    case 403:
      return { kind: body.stepUp === true ? 'step_up' : 'forbidden' };
    case 404:
      return { kind: 'not_found' };
    case 409:
      return conflictOf(body.conflict);
    case 413:
      return { kind: 'too_large' };
    case 422:
      return { kind: 'refused', refusal: refusalOf(body.refused) };
    case 429:
      return { kind: 'rate_limited', seconds: Number(response.headers.get('retry-after')) || 10, ...(isRecord(body.limited) && { limit: body.limited as unknown as ReadingLimit }) };
    case 502:
    case 504:
      return { kind: 'unreachable' };
    case 503:
      return { kind: 'busy' };
    default:
      return { kind: 'fault', eventId: typeof body.event === 'string' ? body.event : null };
  }
}

async function jsonObject(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null);
  return isRecord(body) ? body : {};
}

function refusalOf(value: unknown): Refusal {
  const { codes, fields, params } = isRecord(value) ? value : {};
  return {
    codes: Array.isArray(codes) ? codes.map(String) : [],
    fields: isRecord(fields) ? Object.fromEntries(Object.entries(fields).map(([field, code]) => [field, String(code)])) : {},
    params: isRecord(params) ? (params as Refusal['params']) : {},
  };
}

function conflictOf<Value>(value: unknown): CommandResult<Value> {
  const { by, at, changes } = isRecord(value) ? value : {};
  return {
    kind: 'conflict',
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'string' ? at : '',
    changes: Array.isArray(changes) ? (changes as Change[]) : [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
