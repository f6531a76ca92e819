import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '@/lib/complaints/model';

/** The outcomes in the order of their keys 1 to 5. */
export const OUTCOME_KEYS: readonly AttemptOutcome[] = ATTEMPT_OUTCOMES;

/** What the form of the outcome holds; all texts, as typed. */
export interface OutcomeValues {
  outcome: AttemptOutcome | '';
  note: string;
  confirmed: 'yes' | 'no' | '';
  /** `YYYY-MM-DD` once it is a date. */
  askedFor: string;
  time: string;
}

export const NO_OUTCOME: OutcomeValues = { outcome: '', note: '', confirmed: '', askedFor: '', time: '' };

/** A time of day as people write it (`9`, `9.30`, `14:05`, `1405`) as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const typed = text.trim();
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:\s]?(\d{2}))?$/.exec(typed) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** What is wrong with the form, by field; empty when it can be sent. */
export function outcomeProblems({ outcome, note, confirmed, askedFor, time }: OutcomeValues): Partial<Record<keyof OutcomeValues, string>> {
  const problems: Partial<Record<keyof OutcomeValues, string>> = {};
  if (outcome === '') problems.outcome = 'required';
  if (outcome === 'reached' && note.trim() === '') problems.note = 'required';
  if (outcome === 'reached' && confirmed === '') problems.confirmed = 'required';
  if (outcome === 'asked_later') {
    const wished = askedFor !== '' || time.trim() !== '';
    if (wished && !/^\d{4}-\d{2}-\d{2}$/.test(askedFor)) problems.askedFor = askedFor === '' ? 'required' : 'not_a_date';
    if (wished && readTime(time) === null) problems.time = time.trim() === '' ? 'required' : 'not_a_time';
  }
  return problems;
}

/** The command's input. A wish is wall-clock time in the member's zone; without one the member did not say when. */
export function outcomeInput({ outcome, note, confirmed, askedFor, time }: OutcomeValues, target: { id: string; version: number }) {
  const at = readTime(time);
  return {
    ...target,
    outcome,
    note: note.trim(),
    confirmed: outcome === 'reached' ? confirmed === 'yes' : null,
    askedFor: outcome === 'asked_later' && askedFor !== '' && at !== null ? `${askedFor}T${at}` : null,
  };
}
