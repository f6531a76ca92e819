import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { INPUTS } from './inputs';
import type { ApiRoute } from './routes';

/** Of nothing: a well-formed id that no row has. */
export const MISSING = '019b76da-0000-7000-8000-000000000000';
const FILE = { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('not a table and not a picture') };
/** The answer to somebody who may, once they have proved themselves anew. */
export const STEP_UP = '{"stepUp":true}';
/** A short form of a route's answer: its status and, where it refuses as such, the code. */
export interface Answer {
  status: number;
  text: string;
  problem: string | null;
}

/**
 * Calls a route as a page of the console would, changing nothing: a command gets ids that no row has, or, where it needs none to do its work, a
 * text instead of an input. Whoever may not call it is turned away before either is looked at.
 */
export async function callRoute(api: APIRequestContext, route: ApiRoute, headers: Record<string, string> = {}): Promise<Answer> {
  const address = `/api/${addressOf(route.path)}`;
  const all = { 'idempotency-key': randomUUID(), ...headers };
  switch (route.way) {
    case 'get':
      return read(await api.get(address, { headers, maxRedirects: 0 }));
    case 'form':
      return read(await api.post(address, { multipart: { file: FILE }, headers: all, maxRedirects: 0 }));
    default: {
      // A text is JSON too: sent as it is, it is no input of any use case.
      const data = isHarmless(route) ? INPUTS[route.path] : '"not an input"';
      return read(await api.post(address, { data, headers: { ...all, 'content-type': 'application/json' }, maxRedirects: 0 }));
    }
  }
}

/** Does a right-shaped input of the route change nothing? Queries, and commands that must find the row and its version first. */
export function isHarmless({ path, command, way }: ApiRoute): boolean {
  return way === 'json' && INPUTS[path] !== undefined && (!command || 'version' in INPUTS[path]);
}

export function addressOf(route: string): string {
  return route.replace(/\[(?:\.\.\.)?\w+\]/g, MISSING);
}

export async function read(answer: APIResponse): Promise<Answer> {
  const text = await answer.text();
  const problem = /^\{"problem":"(\w+)"/.exec(text)?.[1] ?? null;
  return { status: answer.status(), text, problem };
}

/** All of them, a few at a time. */
export async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>, size = 6): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: size }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}
