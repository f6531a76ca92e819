'use client';

import type { Attempt } from './attempt';
import { readAnswer, type CommandResult } from './command-result';
import { reportReachable, reportShut, reportUnreachable } from './connection';
import { withProof } from './proof';

const TIMEOUT_MS = 30_000;

/**
 * Sends an attempt at a command, `transfers/request` to `POST /api/transfers/request`. Never throws: every way it can end is a result.
 * Screens use `useCommand`.
 */
export async function postAttempt<Value>(command: string, attempt: Attempt): Promise<CommandResult<Value>> {
  return settle(
    withProof(() =>
      fetch(`/api/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': attempt.key },
        body: attempt.body,
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    ),
  );
}

/** Sends a file; the route answers as a command does, e.g. with the id of the kept file. */
export async function postFile<Value>(path: string, file: File, fields: Record<string, string>, key: string): Promise<CommandResult<Value>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return settle(
    withProof(() => fetch(`/api/${path}`, { method: 'POST', headers: { 'idempotency-key': key }, body, cache: 'no-store', redirect: 'error' })),
  );
}

/** The result of a request, told to the connection and session marks of the frame as well. */
export async function settle<Value>(request: Promise<Response>): Promise<CommandResult<Value>> {
  let result: CommandResult<Value>;
  try {
    result = await readAnswer<Value>(await request);
  } catch {
    result = { kind: 'unreachable' };
  }
  if (result.kind === 'unreachable') reportUnreachable();
  else reportReachable();
  if (result.kind === 'signed_out') reportShut(result.locked === true ? 'locked' : 'over');
  return result;
}
