import { isOpenStatus, urgencyOf, CLOCKS, type Clock, type ComplaintStatus } from '@/lib/complaints/model';
import type { CycleClocks } from '@/lib/complaints/rules/clocks';
import { lastOffice, type CycleFacts } from '@/lib/complaints/rules/facts';
import { planEscalation } from '@/lib/complaints/rules/escalation';
import type { ClockPolicy } from '@/lib/complaints/rules/policy';
import { lastDayToReopen } from '@/lib/complaints/rules/reopen';
import { countedPauses } from '@/lib/complaints/rules/timeline';
import { endOfDate } from '@/lib/calendar';

/** `due_at` of a complaint for which no due instant can be counted: it sorts last and is shown as unknown. */
export const NEVER_DUE = new Date('9999-12-31T00:00:00Z');

interface Standing {
  status: ComplaintStatus;
  facts: CycleFacts;
  clocks: CycleClocks;
  policy: ClockPolicy;
  /** Steps of escalation that were told in this cycle. */
  escalated: readonly string[];
}

/** What the queue keeps of the clocks beside the complaint: counted again with every change, so that rows sort and count by index. */
export function queueColumns({ status, facts, clocks, policy, escalated }: Standing) {
  const open = isOpenStatus(status);
  const strict = strictest(clocks);
  const pausedUntil = status === 'paused' ? (countedPauses(facts, policy).at(-1)?.to ?? null) : null;
  const lastDay = open ? null : lastDayToReopen(facts, policy);
  return {
    urgency: urgencyOf(facts.levels.at(-1)?.level ?? null),
    dueAt: strict === null ? NEVER_DUE : new Date(strict.at),
    dueClock: strict?.clock ?? null,
    firstResponseDueAt: dateOf(clocks.dueAt.first_response),
    resolveDueAt: dateOf(clocks.dueAt.resolve),
    legalDueAt: dateOf(clocks.dueAt.legal),
    firstResponseAt: dateOf(facts.firstResponseAt),
    pausedUntil: pausedUntil === null || pausedUntil === Infinity ? null : new Date(pausedUntil),
    escalateAt: open ? nextStep(facts, policy, escalated) : null,
    endedAt: dateOf(facts.ended?.at ?? null),
    reopenUntil: lastDay === null ? null : new Date(endOfDate(lastDay, lastOffice(facts.places).zone)),
  };
}

/** When the next step of escalation is reached that nobody was told of yet; null when none is left. */
export function nextStep(facts: CycleFacts, policy: ClockPolicy, escalated: readonly string[]): Date | null {
  return dateOf(planEscalation(facts, policy).find(({ id }) => !escalated.includes(id))?.at ?? null);
}

/** The earliest due instant of the clocks that have no verdict yet. */
function strictest(clocks: CycleClocks): { clock: Clock; at: number } | null {
  const open = CLOCKS.flatMap((clock) => {
    const at = clocks.dueAt[clock];
    return clocks.verdicts[clock] === undefined && at !== null ? [{ clock, at }] : [];
  });
  return open.sort((a, b) => a.at - b.at)[0] ?? null;
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
