import { addDays, dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import type { PemdaTerms, ReferenceFacts } from '../model';

/** The zone in which a day begins first: what begins "tomorrow" has begun in no office before. */
const FIRST_ZONE = 'Asia/Jayapura';

/**
 * The first day from which something new may hold: the day after today, where today began first. Transfers of today were decided by what was in
 * force this morning, so a change never reaches back to them.
 */
export function firstFreeDay(now: Date): CalendarDate {
  return addDays(lastTouchedDay(now), 1);
}

/** The latest day on which an office may have decided already. */
export function lastTouchedDay(now: Date): CalendarDate {
  return dateInZone(now, FIRST_ZONE);
}

export type Problems = Readonly<Record<string, string>>;

/** What is wrong with the terms of a new policy, by field; `taken` are the first days of the versions on record. */
export function policyProblems(from: CalendarDate, terms: PemdaTerms, taken: readonly CalendarDate[], now: Date): Problems {
  const { agreementReference, agreementFrom, agreementTo } = terms;
  return {
    ...startProblems(from, taken, now),
    ...(agreementReference === null && (agreementFrom !== null || agreementTo !== null) && { agreementReference: 'required' }),
    ...(agreementReference !== null && agreementFrom === null && { agreementFrom: 'required' }),
    ...(agreementFrom !== null && agreementTo !== null && agreementTo < agreementFrom && { agreementTo: 'ends_before_start' }),
  };
}

/** What is wrong with the first day of a version. */
export function startProblems(from: CalendarDate, taken: readonly CalendarDate[], now: Date): Problems {
  if (from < firstFreeDay(now)) return { from: 'too_early' };
  return taken.includes(from) ? { from: 'version_on_that_day' } : {};
}

interface Contract {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/**
 * What is wrong with a new contract among those on record. The first contract of a facility may have begun already: nobody could be sent there
 * before. Later ones begin after today, so that what was decided without them stays explained.
 */
export function contractProblems(contract: Contract, others: readonly Contract[], now: Date): Problems {
  const { from, to } = contract;
  if (to !== null && to < from) return { to: 'ends_before_start' };
  if (others.length > 0 && from < firstFreeDay(now)) return { from: 'too_early' };
  const overlapped = others.find((other) => overlaps(contract, other));
  if (!overlapped) return {};
  // The other one begins later: the last day is what stands in its way.
  return overlapped.from > from ? { to: 'contract_overlaps' } : { from: overlapped.to === null ? 'contract_runs_on' : 'contract_overlaps' };
}

function overlaps(a: Contract, b: Contract): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The days without a contract that a new one leaves behind it: nobody can be sent there on them. Null when there are none, or no contract before. */
export function gapBefore(from: CalendarDate, others: readonly Contract[]): { from: CalendarDate; to: CalendarDate } | null {
  const last = others.flatMap(({ to }) => (to !== null && to < from ? [to] : [])).sort().at(-1);
  const first = last && addDays(last, 1);
  return first !== undefined && first < from ? { from: first, to: addDays(from, -1) } : null;
}

/** What the agreement of a new policy leaves out on its first day: then every transfer is refused (T12), which is allowed and has to be known. */
export function agreementGap(from: CalendarDate, { agreementReference, agreementFrom, agreementTo }: PemdaTerms): 'no_agreement' | 'starts_later' | 'ended' | null {
  if (agreementReference === null || agreementFrom === null) return 'no_agreement';
  if (agreementFrom > from) return 'starts_later';
  return agreementTo !== null && agreementTo < from ? 'ended' : null;
}

/** What is wrong with ending a contract on a day: it has to run, the day is today or later, and sooner than agreed. */
export function endProblems({ from, to }: Contract, on: CalendarDate, now: Date): Problems {
  if (on < lastTouchedDay(now)) return { on: 'in_the_past' };
  if (on < from) return { on: 'ends_before_start' };
  return to !== null && on >= to ? { on: 'not_sooner' } : {};
}

interface Happened {
  readonly onDay: CalendarDate;
  readonly before: ReferenceFacts;
}

/**
 * The facts of a subject as they stood at the end of a day: what is known now, with every later change taken back, the newest first. `events` are
 * the oldest first.
 */
export function factsOn<T extends ReferenceFacts>(now: T, events: readonly Happened[], on: CalendarDate): T {
  return events.filter(({ onDay }) => onDay > on).reduceRight<T>((facts, { before }) => ({ ...facts, ...Object.fromEntries(Object.entries(before).filter(([field]) => field in now)) }), now);
}
