import * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { CLOCKS, type Clock, type Level } from '@/lib/complaints/model';
import { explainLegal, explainService } from '@/lib/complaints/rules/explain';
import type { Line } from '@/lib/complaints/rules/explanation-lines';
import type { Caveat } from '@/lib/calendar';
import { defineQuery } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { loadClockWorld } from './clock-world';
import { cycleColumns, openFacts, readCycle } from './stored-cycle';

const ExplainDue = z.object({ id: z.uuid(), clock: z.enum(CLOCKS), cycle: z.int().positive() });

/** "Why this date?": the count of one clock of one cycle, day by day. */
export interface DueExplanation {
  complaintId: string;
  memberId: string | null;
  clock: Clock;
  cycle: number;
  /** As it stands with the case; what has a verdict keeps the due instant by which it was judged. */
  dueAt: string | null;
  verdict: { at: string; kept: boolean | null } | null;
  /** As today's calendar would count it, where that differs from what was judged. */
  countedAt: string | null;
  zone: string;
  /** Working days of the legal clock. */
  days: number;
  level: Level | null;
  capped: boolean;
  lookedUntil: CalendarDate | null;
  caveats: Caveat[];
  lines: Line[];
  offices: Record<string, string>;
}

/** Counts a due instant again, line by line, from the facts of the cycle. */
export const explainDue = defineQuery<z.infer<typeof ExplainDue>, DueExplanation>({
  name: 'complaints.explain',
  permission: 'complaint:read',
  scope: 'branches',
  input: ExplainDue,
  audit: (_, { complaintId, memberId, clock }) => [{ action: 'complaint.explain', memberId, objectId: complaintId, detail: { kind: clock } }],
  run: async ({ tx, actor }, { id, clock, cycle }) => {
    const row = await tx.complaint.findFirst({ where: { id, ...branchWhere(actor) }, select: { memberId: true, branchId: true } });
    const kept = row && (await tx.complaintCycle.findUnique({ where: { complaintId_number: { complaintId: id, number: cycle } }, select: cycleColumns }));
    if (!row || !kept) return null;
    const world = await loadClockWorld(tx);
    const { facts, clocks } = readCycle(kept);
    const policy = world.policy(facts.startedAt, facts.places[0]?.branchId ?? null);
    const opened = openFacts(facts, world);
    const explained = clock === 'legal' ? explainLegal(opened, policy) : explainService(opened, policy, clock);
    const { due, lines } = explained;
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    const verdict = clocks.verdicts[clock];
    const counted = due.reached ? due.at : null;
    const branches = await tx.branch.findMany({ select: { id: true, name: true } });
    return {
      complaintId: id,
      memberId: row.memberId,
      clock,
      cycle,
      dueAt: iso(clocks.dueAt[clock]),
      verdict: verdict ? { at: new Date(verdict.at).toISOString(), kept: verdict.kept } : null,
      countedAt: counted === clocks.dueAt[clock] ? null : iso(counted),
      zone: world.zone(row.branchId),
      days: policy.legalDays,
      level: 'level' in due ? due.level : null,
      capped: 'capped' in due && due.capped,
      lookedUntil: due.reached ? null : due.lookedUntil,
      caveats: [...due.caveats],
      lines: [...lines],
      offices: Object.fromEntries(branches.map(({ id: branchId, name }) => [branchId, name])),
    };
  },
});
