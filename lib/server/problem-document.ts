/** Every problem that the API for other systems answers, with its status (RFC 9457). `type` of a document is `/api-docs#<code>`. */
export const API_PROBLEMS = {
  unreadable: { status: 400, title: 'The body is not JSON', detail: 'Send one JSON object in UTF-8.' },
  unauthorized: { status: 401, title: 'No valid key', detail: 'Send "Authorization: Bearer <key>" with a key that is known and not revoked.' },
  scope_missing: { status: 403, title: 'The key may not do this', detail: 'The key lacks the scope that this operation asks for.' },
  unknown_number: { status: 404, title: 'No such complaint', detail: 'This source has sent no complaint with this number.' },
  other_content: { status: 409, title: 'The number was used for other content', detail: 'A complaint with this sourceNumber was received with other content. Send a change as a new complaint.' },
  too_large: { status: 413, title: 'The body is too large', detail: 'A complaint has 64 KiB at most.' },
  not_json: { status: 415, title: 'The media type is not JSON', detail: 'Send "Content-Type: application/json".' },
  invalid: { status: 422, title: 'The complaint cannot be taken as it is', detail: 'See "errors": each names a field and what is wrong with it.' },
  too_many: { status: 429, title: 'Too many requests', detail: 'Wait as long as Retry-After says and send the same request again.' },
  fault: { status: 500, title: 'The server failed', detail: 'Send the same request again later; the event number names the fault in the log.' },
  unavailable: { status: 503, title: 'Not available now', detail: 'Wait as long as Retry-After says and send the same request again.' },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
export type ApiProblem = keyof typeof API_PROBLEMS;

/** What is wrong with one field: where as a JSON pointer, a code, the code in words. It never repeats what was sent. */
export interface ApiFieldError {
  pointer: string;
  code: string;
  detail: string;
}

interface Extra {
  errors?: readonly ApiFieldError[];
  event?: string;
  /** Seconds after which a repetition has a chance. */
  retryAfter?: number;
}

/** A problem document as a response. */
export function problemDocument(problem: ApiProblem, { errors, event, retryAfter }: Extra = {}): Response {
  const { status, title, detail } = API_PROBLEMS[problem];
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="loket"');
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  const body = { type: `/api-docs#${problem}`, title, status, detail, ...(errors && { errors }), ...(event !== undefined && { event }) };
  return new Response(JSON.stringify(body), { status, headers });
}
