import { MINUTE, type EpochMs, type Holiday, type Zone } from '@/lib/calendar/model';
import { explainWorkingDays } from '@/lib/calendar/rules/working-days';
import { explainWorkingTime } from '@/lib/calendar/rules/working-time';
import { localDate, localTime } from '@/lib/calendar/rules/zones';
import type { Clock } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { DayLine, HandoverLine, Line } from './explanation-lines';
import { lastOffice, officeAt, type CycleFacts } from './facts';
import { legalClock, type LegalDue, type LegalFacts } from './legal-clock';
import type { ClockPolicy } from './policy';
import { serviceClocks, type ServiceDue } from './service-clock';
import { countedPauses, runsFrom, runsOf, runsUntil, type Run } from './timeline';

/** A service clock with every day from its start to its due instant; no lines when it cannot be reached. */
export function explainService(facts: CycleFacts, policy: ClockPolicy, clock: Exclude<Clock, 'legal'>): { readonly due: ServiceDue; readonly lines: readonly Line[] } {
  const clocks = serviceClocks(facts, policy);
  const due = clock === 'resolve' ? clocks.resolve : clocks.firstResponse;
  if (!due.reached) return { due, lines: [] };
  const pauses = clock === 'resolve' ? countedPauses(facts, policy) : [];
  const runs = runsUntil(runsFrom(runsOf(facts, pauses), due.since), due.at);
  const changes = facts.levels.slice(1).filter(({ at }) => due.since <= at && at < due.at);
  const lines = runs.flatMap((run, index) => [...cutLines(run, runs[index - 1]), ...dayLines(run)]);
  return { due, lines: wholeMinutes(withLevels(lines, facts, changes)) };
}

/** The legal clock with every day from receipt to its last; no lines when it cannot be reached. */
export function explainLegal(facts: LegalFacts, policy: Pick<ClockPolicy, 'legalDays'>): LegalDue & { readonly lines: readonly Line[] } {
  const legal = legalClock(facts, policy);
  if (!legal.due.reached) return { ...legal, lines: [] };
  const { at: end, dueOn } = legal.due;
  const zoneOn = (date: CalendarDate) => (facts.places.findLast(({ since, office }) => localDate(since, office.zone) <= date) ?? facts.places[0]).office.zone;
  const days = explainWorkingDays(legal.receivedOn, dueOn, lastOffice(facts.places).calendar);
  const moves = facts.places.slice(1).filter(({ since }) => since <= end);
  const lines = days.flatMap(({ reason, ...day }): Line[] => [
    dayLine({ ...day, zone: zoneOn(day.date), why: reason, timetable: null, ms: 0 }),
    ...moves
      .filter(({ since, office }) => localDate(since, office.zone) === day.date)
      .map(({ since, office }) => handover(since, officeAt(facts.places, since - 1), office)),
  ]);
  return { ...legal, lines };
}

/** What begins with a run: another office, a pause. */
function cutLines({ from, office, pause }: Run, before: Run | undefined): Line[] {
  const moved = before !== undefined && before.office.id !== office.id ? [handover(from, before.office, office)] : [];
  if (pause === null || before?.pause === pause) return moved;
  const { reason, from: since, to, endedBy } = pause;
  return [...moved, { kind: 'pause', reason, from: since, to, endedBy, zone: office.zone, key: `pauseLine.${endedBy}` }];
}

function dayLines({ from, to, office, pause }: Run): Line[] {
  return explainWorkingTime(from, to, office).map(({ date, reason, holiday, timetable, ms }) =>
    dayLine({ date, zone: office.zone, counted: ms > 0 && pause === null, why: ms > 0 && pause !== null ? 'paused' : reason, holiday, timetable, ms, ordinal: null }),
  );
}

function dayLine({ holiday, why, ...day }: Omit<DayLine, 'kind' | 'key' | 'params' | 'minutes'> & { readonly holiday: Holiday | null }): DayLine {
  return { ...day, kind: 'day', why, key: `days.${why}`, params: { holiday: holiday?.name ?? 'none', decree: holiday?.decree ?? 'none' }, minutes: 0 };
}

function handover(at: EpochMs, from: Run['office'], to: Run['office']): HandoverLine {
  const clockIn = (zone: Zone) => ({ zone, time: localTime(at, zone) });
  return { kind: 'handover', at, officeId: to.id, from: clockIn(from.zone), to: clockIn(to.zone), key: from.zone === to.zone ? 'handover.sameZone' : 'handover.otherZone' };
}

/** Puts each change of level before the first day that began after it. */
function withLevels(lines: readonly Line[], facts: CycleFacts, changes: CycleFacts['levels']): Line[] {
  const told = [...lines];
  for (const { at, level } of changes) {
    const { zone } = officeAt(facts.places, at);
    const date = localDate(at, zone);
    const next = told.findIndex((line) => line.kind === 'day' && line.date > date);
    told.splice(next === -1 ? told.length : next, 0, { kind: 'level', at, level, zone, key: 'levelLine' });
  }
  return told;
}

/** Minutes of the counted days: what the sum so far has more of than the sum before. Those of other days are cut off. */
function wholeMinutes(lines: readonly Line[]): Line[] {
  let sum = 0;
  return lines.map((line) => {
    if (line.kind !== 'day') return line;
    if (!line.counted) return { ...line, minutes: Math.floor(line.ms / MINUTE) };
    const before = Math.floor(sum / MINUTE);
    sum += line.ms;
    return { ...line, minutes: Math.floor(sum / MINUTE) - before };
  });
}
