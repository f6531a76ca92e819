import { forbidden, notFound, redirect } from 'next/navigation';
import { callerOf, requireSession, type Session } from './session';
import type { Outcome } from './outcome';
import type { Query } from './use-case';

/** Runs the one query of a page. No session: sign in; a locked one: the lock. Missing, foreign or malformed: not found. Wrong role: forbidden. */
export async function openPage<O>(query: Query<O>, input: unknown): Promise<{ session: Session; value: O }> {
  const session = await requireSession();
  const outcome: Outcome<O> = await query(await callerOf(session), input);
  if (outcome.kind === 'done') return { session, value: outcome.value };
  if (outcome.kind === 'factor_pending') redirect('/account/second-factor');
  if (outcome.kind === 'forbidden') forbidden();
  notFound();
}
