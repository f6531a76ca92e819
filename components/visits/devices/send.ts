'use client';

import { readAnswer, type CommandResult } from '@/components/form/command-result';

const TIMEOUT_MS = 15_000;

/** Asks a route of a paired device. Never throws; a device that is no longer paired starts over at its code. */
export async function sendAsDevice<Value>(path: string, body: string, { key, signal }: { key?: string; signal?: AbortSignal } = {}): Promise<CommandResult<Value>> {
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
      body,
      cache: 'no-store',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const result = await readAnswer<Value>(response);
    if (result.kind === 'signed_out') window.location.reload();
    return result;
  } catch {
    return { kind: 'unreachable' };
  }
}
