import type { EpochMs, Zone } from '@/lib/calendar/model';
import { anOffice, at } from '@/lib/calendar/rules/testing/example-office';
import type { Level, PauseReason } from '@/lib/complaints/model';
import type { CycleFacts, Pause } from '@/lib/complaints/rules/facts';
import type { ClockPolicy, EscalationStep } from '@/lib/complaints/rules/policy';
import { LEVELS } from '@/lib/complaints/model';

/** The example of all complaint tests: the levels of the handbook, invented pauses and steps. */
export const WIB = anOffice('Asia/Jakarta');
export const WITA = anOffice('Asia/Makassar');
export const WIT = anOffice('Asia/Jayapura');

const step = (id: string, trigger: EscalationStep['trigger'], to: EscalationStep['to'], levels: readonly Level[] = LEVELS): EscalationStep => ({ id, trigger, to, levels });

export const POLICY: ClockPolicy = {
  legalDays: 5,
  levels: {
    red: { firstResponse: { unit: 'minutes', amount: 30 }, firstResponseAim: null, resolve: { unit: 'days', amount: 1 }, resolveMostDays: null },
    yellow: { firstResponse: { unit: 'same_day' }, firstResponseAim: { unit: 'minutes', amount: 30 }, resolve: { unit: 'days', amount: 5 }, resolveMostDays: null },
    green: { firstResponse: { unit: 'same_day' }, firstResponseAim: null, resolve: { unit: 'days', amount: 10 }, resolveMostDays: 100 },
  },
  untriagedLevel: 'yellow',
  pauses: {
    member_documents: { levels: ['green', 'yellow'], cap: { unit: 'days', amount: 5 }, times: 2 },
    member_appointment: { levels: ['green', 'yellow'], cap: { unit: 'days', amount: 10 }, times: 1 },
    other_agency: { levels: ['green'], cap: { unit: 'days', amount: 60 }, times: 3 },
    disaster: { levels: LEVELS, cap: { unit: 'days', amount: 3 }, times: 5 },
  },
  escalation: [
    step('first_response_due', { clock: 'first_response', percent: 100 }, 'supervisor'),
    step('resolve_half', { clock: 'resolve', percent: 50 }, 'handler', ['red']),
    step('resolve_near', { clock: 'resolve', percent: 75 }, 'handler', ['yellow', 'green']),
    step('resolve_due', { clock: 'resolve', percent: 100 }, 'supervisor'),
    step('resolve_long_over', { clock: 'resolve', percent: 150 }, 'manager'),
    step('legal_last_day', { clock: 'legal', workingDay: 5 }, 'supervisor'),
    step('legal_over', { clock: 'legal', workingDay: 6 }, 'regional_manager'),
  ],
  reopenDays: 10,
  mostReturns: 2,
};

export interface ExampleCycle {
  /** `YYYY-MM-DD HH:MM` at the first office. */
  readonly received?: string;
  readonly level?: Level | null;
  readonly facts?: Partial<CycleFacts>;
}

/** A green complaint that Bandar Lampung received on Monday 6 July 2026 at 09:00; with the given changes. */
export function aCycle({ received = '2026-07-06 09:00', level = 'green', facts = {} }: ExampleCycle = {}): CycleFacts {
  const places: CycleFacts['places'] = facts.places ?? [{ since: 0, office: WIB }];
  const startedAt = at(received, places[0].office.zone);
  return {
    number: 1,
    startedAt,
    places,
    levels: level === null ? [] : [{ at: startedAt, level }],
    pauses: [],
    firstResponseAt: null,
    ended: null,
    ...facts,
  };
}

/** A pause between two local times; without an end nobody resumed. */
export function aPause(from: string, to: string | null, reason: PauseReason = 'member_documents', zone: Zone = 'Asia/Jakarta'): Pause {
  return { reason, startedAt: at(from, zone), resumedAt: to === null ? null : at(to, zone) };
}

export function ended(local: string, outcome: 'resolved' | 'rejected' | 'merged' = 'resolved'): { at: EpochMs; outcome: 'resolved' | 'rejected' | 'merged' } {
  return { at: at(local), outcome };
}
