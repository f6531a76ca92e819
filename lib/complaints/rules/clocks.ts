import type { Caveat, EpochMs } from '@/lib/calendar/model';
import { CLOCKS, type Clock } from '@/lib/complaints/model';
import type { CycleFacts } from './facts';
import { legalClock } from './legal-clock';
import type { ClockPolicy } from './policy';
import { distinct } from './promise';
import { serviceClocks } from './service-clock';

/** Whether a clock was kept; made once, when its event happens, and never changed. */
export interface Verdict {
  /** Null: no deadline could be counted, so nothing is judged. */
  readonly dueAt: EpochMs | null;
  readonly at: EpochMs;
  readonly kept: boolean | null;
}

/** What is stored of a cycle: when each clock falls due (null: cannot be counted), what could not be known, and each verdict. */
export interface CycleClocks {
  readonly dueAt: Readonly<Record<Clock, EpochMs | null>>;
  readonly caveats: readonly Caveat[];
  readonly verdicts: Readonly<Partial<Record<Clock, Verdict>>>;
}

export interface DueChange {
  readonly clock: Clock;
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
}

/** The clocks of a cycle from what happened, whatever time it is now. */
export function readClocks(facts: CycleFacts, policy: ClockPolicy): CycleClocks {
  const service = serviceClocks(facts, policy);
  const legal = legalClock(facts, policy);
  const dues = { first_response: service.firstResponse, resolve: service.resolve, legal: legal.due };
  const dueAt = mapClocks((clock) => {
    const due = dues[clock];
    return due.reached ? due.at : null;
  });
  return { dueAt, caveats: distinct(CLOCKS.flatMap((clock) => dues[clock].caveats)), verdicts: judge(facts, dueAt) };
}

/**
 * The clocks again, after holidays, hours, the place or the level changed, or a pause began or ended. What has a verdict keeps its
 * verdict and its due instant; the rest is counted anew. `changes` lists the due instants that moved.
 */
export function refreshClocks(stored: CycleClocks, facts: CycleFacts, policy: ClockPolicy): { readonly clocks: CycleClocks; readonly changes: readonly DueChange[] } {
  const open = CLOCKS.filter((clock) => stored.verdicts[clock] === undefined);
  if (open.length === 0) return { clocks: stored, changes: [] };
  const counted = readClocks(facts, policy);
  const dueAt = mapClocks((clock) => (open.includes(clock) ? counted.dueAt[clock] : stored.dueAt[clock]));
  const changes = open.map((clock) => ({ clock, from: stored.dueAt[clock], to: dueAt[clock] })).filter(({ from, to }) => from !== to);
  return { clocks: { dueAt, caveats: counted.caveats, verdicts: { ...counted.verdicts, ...stored.verdicts } }, changes };
}

/** A cycle that was merged is not judged. One that ended without a first response was answered by its end. */
function judge(facts: CycleFacts, dueAt: CycleClocks['dueAt']): CycleClocks['verdicts'] {
  const endedAt = facts.ended?.at ?? null;
  const judged = facts.ended?.outcome !== 'merged';
  const events = { first_response: facts.firstResponseAt ?? (judged ? endedAt : null), resolve: judged ? endedAt : null, legal: judged ? endedAt : null };
  const verdicts = CLOCKS.flatMap((clock) => {
    const at = events[clock];
    const due = dueAt[clock];
    return at === null ? [] : [[clock, { dueAt: due, at, kept: due === null ? null : at <= due }] as const];
  });
  return Object.fromEntries(verdicts);
}

function mapClocks<T>(value: (clock: Clock) => T): Record<Clock, T> {
  return { first_response: value('first_response'), resolve: value('resolve'), legal: value('legal') };
}
