import type { EpochMs } from '@/lib/calendar/model';
import { addWorkingDays } from '@/lib/calendar/rules/working-days';
import { dayNumberOf } from '@/lib/calendar/rules/day-number';
import { addWorkingTime } from '@/lib/calendar/rules/working-time';
import { localDate, startOfDay } from '@/lib/calendar/rules/zones';
import { lastOffice, type CycleFacts, type Place } from './facts';
import type { ClockPolicy, EscalationRecipient, EscalationTrigger } from './policy';
import { dueAfter, type Due } from './promise';
import { currentLevel, serviceClocks } from './service-clock';
import { countedPauses, runsFrom, runsOf } from './timeline';

/** A step of escalation and the working time at which it is reached, whenever a job may notice it. */
export interface PlannedStep {
  readonly id: string;
  readonly to: EscalationRecipient;
  readonly at: EpochMs;
}

/**
 * The steps of an open cycle in order of time. Whether anybody is assigned does not matter, nor what was commented or edited: they
 * are not among the facts. A step of the first response is dropped once there was one, every step once the cycle ended; one that
 * cannot be reached is left out.
 */
export function planEscalation(facts: CycleFacts, policy: ClockPolicy): PlannedStep[] {
  const level = currentLevel(facts.levels, policy);
  const read = clockReader(facts, policy);
  const endedAt = facts.ended?.at ?? Infinity;
  const steps = policy.escalation
    .filter(({ levels }) => levels.includes(level))
    .flatMap(({ id, to, trigger }) => {
      const reached = read(trigger);
      const over = trigger.clock === 'first_response' ? Math.min(endedAt, facts.firstResponseAt ?? Infinity) : endedAt;
      return reached.reached && reached.at < over ? [{ id, to, at: reached.at }] : [];
    });
  return steps.sort((a, b) => a.at - b.at);
}

/** The steps that are reached and not taken yet. `taken` are the ids recorded for this cycle, so that running twice adds nothing. */
export function dueSteps(planned: readonly PlannedStep[], taken: readonly string[], now: EpochMs): PlannedStep[] {
  return planned.filter(({ id, at }) => at <= now && !taken.includes(id));
}

function clockReader(facts: CycleFacts, policy: ClockPolicy): (trigger: EscalationTrigger) => Due {
  const { firstResponse, resolve } = serviceClocks(facts, policy);
  const dues = { first_response: firstResponse, resolve };
  const runs = { first_response: runsOf(facts, []), resolve: runsOf(facts, countedPauses(facts, policy)) };
  return (trigger) => {
    if (trigger.clock === 'legal') return openingOfWorkingDay(trigger.workingDay, facts);
    const due = dues[trigger.clock];
    if (!due.reached || trigger.percent === 100) return due;
    return dueAfter(Math.ceil((due.ms * trigger.percent) / 100), runsFrom(runs[trigger.clock], due.since));
  };
}

/** Opening time on the n-th working day after receipt, at the office that holds the complaint then. */
function openingOfWorkingDay(count: number, { startedAt, places }: CycleFacts): Due {
  const counted = addWorkingDays(localDate(startedAt, places[0].office.zone), count, lastOffice(places).calendar);
  if (!counted.reached) return counted;
  const opening = ({ since, office }: Place) => addWorkingTime(Math.max(since, startOfDay(dayNumberOf(counted.date), office.zone)), 0, office);
  return places.slice(1).reduce((at, place) => (at.reached && place.since >= at.at ? at : opening(place)), opening(places[0]));
}
