import { randomUUID } from 'node:crypto';
import type { Bench } from '@/lib/server/testing/callers';
import type { Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
import { getPerson, type PersonView } from '../queries/get-person';

export const key = (): string => randomUUID();

/** The value of an outcome that must be done. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** One more account like an existing one, as the administrator sees it. */
export async function personLike(bench: Bench, admin: Caller, like: string): Promise<PersonView> {
  const username = await bench.another(like);
  const { id } = await bench.one<{ id: string }>('SELECT id FROM staff WHERE username = $1', username);
  return must(await getPerson(admin, { id }));
}

/** The token in a link. */
export const tokenOf = (link: string): string => link.split('#')[1] ?? '';
