import type { Level, PauseReason } from '@/lib/complaints/model';
import type { AllowanceUnit, ValuePiece } from '../model';
import { isRecord, valueAt } from './value-pieces';

/** Parts by place. */
export type Parts = Readonly<Record<string, number>>;

/** From urgent to mild, as a table of promises is read. */
export const PROMISE_LEVELS = ['red', 'yellow', 'green'] as const satisfies readonly Level[];
export const PAUSES = ['member_documents', 'member_appointment', 'other_agency', 'disaster'] as const satisfies readonly PauseReason[];
/** Working time of an ordinary day, by which times of different units are compared. */
const DAY_MINUTES = 8 * 60;

const whole = (path: string, min: number, max: number): ValuePiece => ({ kind: 'number', path, min, max, decimals: 0 });
const time = (path: string, units: readonly AllowanceUnit[], mostDays: number): ValuePiece => ({ kind: 'allowance', path, units, mostMinutes: 10 * DAY_MINUTES, mostDays });

/** The promises of complaints: what each level is promised, the legal end, how long and often a clock may wait, when a step of escalation is due. */
export function clockPieces(stored: unknown): ValuePiece[] {
  return [
    whole('legalDays', 1, 60),
    ...PROMISE_LEVELS.flatMap((level): ValuePiece[] => [
      time(`levels.${level}.firstResponse`, ['minutes', 'same_day', 'days'], 30),
      time(`levels.${level}.firstResponseAim`, ['none', 'minutes', 'same_day', 'days'], 30),
      time(`levels.${level}.resolve`, ['minutes', 'same_day', 'days'], 120),
      { kind: 'number', path: `levels.${level}.resolveMostDays`, min: 1, max: 400, decimals: 0, optional: true },
    ]),
    { kind: 'word', path: 'untriagedLevel', words: PROMISE_LEVELS },
    ...PAUSES.flatMap((reason): ValuePiece[] => [time(`pauses.${reason}.cap`, ['minutes', 'days'], 120), whole(`pauses.${reason}.times`, 1, 20)]),
    ...stepsOf(stored).map(({ id, legal }) => whole(`escalation.${id}.trigger.${legal ? 'workingDay' : 'percent'}`, 1, legal ? 90 : 500)),
    whole('reopenDays', 1, 60),
    whole('mostReturns', 1, 10),
  ];
}

/** The numbers of the call-backs; slots and weekdays are not numbers and stay as they are stored. */
export function callPieces(): ValuePiece[] {
  return [whole('mostUnanswered', 1, 20), whole('mostCalls', 1, 50), whole('mostPerDay', 1, 10), whole('gapMinutes', 1, 1_440)];
}

/** The steps of escalation by their ids. */
function stepsOf(stored: unknown): { id: string; legal: boolean }[] {
  const steps = valueAt(stored, 'escalation');
  return (Array.isArray(steps) ? steps : []).flatMap((step: unknown) => {
    if (!isRecord(step) || typeof step.id !== 'string' || !isRecord(step.trigger)) return [];
    return [{ id: step.id, legal: step.trigger.clock === 'legal' }];
  });
}

/**
 * What does not agree within new promises, by `parts.<place>`: the more urgent is never promised less, a first response comes before the end, an aim
 * within what is promised, pauses have an end beyond the promise, and what warns of the legal end comes before it, what tells of its passing after.
 */
export function clockProblems(value: unknown): Record<string, string> {
  const minutes = (path: string) => minutesOf(valueAt(value, path));
  const number = (path: string) => Number(valueAt(value, path));
  const problems: [path: string, code: string][] = [];
  for (const [index, level] of PROMISE_LEVELS.entries()) {
    const at = `levels.${level}`;
    const milder = PROMISE_LEVELS[index + 1];
    const aim = minutes(`${at}.firstResponseAim`);
    const most = valueAt(value, `${at}.resolveMostDays`);
    for (const promise of ['firstResponse', 'resolve'] as const) {
      if (milder && (minutes(`${at}.${promise}`) ?? 0) > (minutes(`levels.${milder}.${promise}`) ?? 0)) problems.push([`${at}.${promise}.unit`, 'slower_than_milder']);
    }
    if ((minutes(`${at}.firstResponse`) ?? 0) > (minutes(`${at}.resolve`) ?? 0)) problems.push([`${at}.firstResponse.unit`, 'after_the_end']);
    if (aim !== null && aim > (minutes(`${at}.firstResponse`) ?? 0)) problems.push([`${at}.firstResponseAim.unit`, 'after_the_promise']);
    if (typeof most === 'number' && most * DAY_MINUTES < (minutes(`${at}.resolve`) ?? 0)) problems.push([`${at}.resolveMostDays`, 'before_the_promise']);
  }
  for (const { id, legal } of stepsOf(value)) {
    const place = `escalation.${id}.trigger.workingDay`;
    if (legal && id === 'legal_last_day' && number(place) > number('legalDays')) problems.push([place, 'after_the_legal_end']);
    if (legal && id === 'legal_over' && number(place) <= number('legalDays')) problems.push([place, 'before_the_legal_end']);
  }
  return Object.fromEntries(problems.map(([place, code]) => [`parts.${place}`, code]));
}

/** Working time of a stored time, for comparing; null where there is none. */
function minutesOf(time: unknown): number | null {
  if (!isRecord(time)) return null;
  if (time.unit === 'same_day') return DAY_MINUTES;
  return typeof time.amount === 'number' ? time.amount * (time.unit === 'days' ? DAY_MINUTES : 1) : null;
}
