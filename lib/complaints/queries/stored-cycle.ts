import * as z from 'zod';
import type { Caveat } from '@/lib/calendar';
import type { Prisma } from '@/lib/generated/prisma/client';
import { CLOCKS, CYCLE_OUTCOMES, LEVELS, PAUSE_REASONS } from '@/lib/complaints/model';
import type { CycleClocks } from '@/lib/complaints/rules/clocks';
import type { CycleFacts } from '@/lib/complaints/rules/facts';
import type { ClockWorld } from './clock-world';

const ms = z.number().int();
const Places = z.array(z.object({ since: ms, branchId: z.string().nullable() })).min(1);
const Levels = z.array(z.object({ at: ms, level: z.enum(LEVELS) }));
const Pauses = z.array(
  z.object({
    reason: z.enum(PAUSE_REASONS),
    note: z.string(),
    fileId: z.string().nullable(),
    startedAt: ms,
    startedBy: z.string(),
    resumedAt: ms.nullable(),
    resumedBy: z.string().nullable(),
  }),
);
const Verdicts = z.partialRecord(z.enum(CLOCKS), z.object({ dueAt: ms.nullable(), at: ms, kept: z.boolean().nullable() }));
const Caveats = z.array(z.json());

/** The facts of one cycle as they are stored: offices by id, pauses with their evidence. Instants in milliseconds. */
export interface StoredFacts {
  number: number;
  startedAt: number;
  places: z.infer<typeof Places>;
  levels: z.infer<typeof Levels>;
  pauses: z.infer<typeof Pauses>;
  firstResponseAt: number | null;
  ended: { at: number; outcome: (typeof CYCLE_OUTCOMES)[number] } | null;
}

/** One cycle as it is stored: facts, what was counted from them, and the steps of escalation already told. */
export interface StoredCycle {
  facts: StoredFacts;
  clocks: CycleClocks;
  escalated: string[];
}

export const cycleColumns = {
  number: true, startedAt: true, places: true, levels: true, pauses: true, firstResponseAt: true, endedAt: true, outcome: true,
  firstResponseDueAt: true, resolveDueAt: true, legalDueAt: true, verdicts: true, caveats: true, escalated: true,
} as const satisfies Prisma.ComplaintCycleSelect;
export type CycleRow = Prisma.ComplaintCycleGetPayload<{ select: typeof cycleColumns }>;

/** Reads a row of complaint_cycle. Throws where its JSON is not what commands write. */
export function readCycle(row: CycleRow): StoredCycle {
  const outcome = z.enum(CYCLE_OUTCOMES).nullable().parse(row.outcome);
  return {
    facts: {
      number: row.number,
      startedAt: row.startedAt.getTime(),
      places: Places.parse(row.places),
      levels: Levels.parse(row.levels),
      pauses: Pauses.parse(row.pauses),
      firstResponseAt: row.firstResponseAt?.getTime() ?? null,
      ended: row.endedAt && outcome ? { at: row.endedAt.getTime(), outcome } : null,
    },
    clocks: {
      dueAt: { first_response: msOf(row.firstResponseDueAt), resolve: msOf(row.resolveDueAt), legal: msOf(row.legalDueAt) },
      caveats: Caveats.parse(row.caveats) as unknown as Caveat[],
      verdicts: Verdicts.parse(row.verdicts),
    },
    escalated: row.escalated,
  };
}

/** The columns of complaint_cycle for facts and clocks. */
export function cycleData({ facts, clocks }: Pick<StoredCycle, 'facts' | 'clocks'>) {
  return {
    startedAt: new Date(facts.startedAt),
    places: facts.places,
    levels: facts.levels,
    pauses: facts.pauses,
    firstResponseAt: dateOf(facts.firstResponseAt),
    endedAt: dateOf(facts.ended?.at ?? null),
    outcome: facts.ended?.outcome ?? null,
    firstResponseDueAt: dateOf(clocks.dueAt.first_response),
    resolveDueAt: dateOf(clocks.dueAt.resolve),
    legalDueAt: dateOf(clocks.dueAt.legal),
    verdicts: clocks.verdicts as Prisma.InputJsonObject,
    caveats: clocks.caveats as unknown as Prisma.InputJsonArray,
  };
}

/** The facts as the rules read them: each place with the time of its office. */
export function openFacts(facts: StoredFacts, world: ClockWorld): CycleFacts {
  const places = facts.places.map(({ since, branchId }) => ({ since, office: world.office(branchId, facts.startedAt) }));
  const [first, ...others] = places;
  if (!first) throw new Error('a cycle without a place');
  return { ...facts, places: [first, ...others] };
}

const msOf = (date: Date | null): number | null => date?.getTime() ?? null;
const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
