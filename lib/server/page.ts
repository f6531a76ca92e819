import { forbidden, notFound, redirect } from 'next/navigation';
import { callerOf, requireSession, type Session } from './session';
import type { Outcome, ReadingLimit } from './outcome';
import type { Query } from './use-case';

/** Runs the one query of a page, or says what stands in the way that the page has words for: a refusal with `code`, or a limit of reading. */
export async function openPageUnless<O>(query: Query<O>, input: unknown, code: string): Promise<{ open: true; session: Session; value: O } | { open: false; limit: ReadingLimit | null }> {
  const session = await requireSession();
  const outcome = await query(await callerOf(session), input);
  if (outcome.kind === 'refused' && outcome.codes.includes(code)) return { open: false, limit: null };
  if (outcome.kind === 'rate_limited') return { open: false, limit: outcome };
  return { open: true, session, value: valueOf(outcome) };
}

/** Runs the one query of a page. No session: sign in; a locked one: the lock. Missing, foreign or malformed: not found. Wrong role: forbidden. */
export async function openPage<O>(query: Query<O>, input: unknown): Promise<{ session: Session; value: O }> {
  const session = await requireSession();
  return { session, value: valueOf(await query(await callerOf(session), input)) };
}

function valueOf<O>(outcome: Outcome<O>): O {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'factor_pending') redirect('/account/second-factor');
  if (outcome.kind === 'forbidden') forbidden();
  notFound();
}
