import type { Tx } from '@/lib/server/db';
import { notFound, type Change, type Outcome } from '@/lib/server/outcome';
import type { StaffAction, StaffFacts } from '../model';

/** One line of a person's history, the newest first. */
export interface PersonEvent {
  id: string;
  at: string;
  by: string;
  action: StaffAction;
  reason: string;
  before: StaffFacts;
  after: StaffFacts;
}

const MOST = 200;

/** What happened to an account, the newest first, at most 200 lines. */
export async function loadHistory(tx: Tx, staffId: string): Promise<PersonEvent[]> {
  const rows = await tx.staffEvent.findMany({ where: { staffId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST });
  return rows.map(({ id, at, actorName, action, reason, before, after }) => ({
    id, at: at.toISOString(), by: actorName, action: action as StaffAction, reason, before: before as StaffFacts, after: after as StaffFacts,
  }));
}

/** The conflict of somebody who saw `version`: who changed the person last, and what is different now. */
export async function conflictSince(tx: Tx, staffId: string, version: number): Promise<Outcome<never>> {
  const events = await tx.staffEvent.findMany({ where: { staffId, version: { gt: version } }, orderBy: [{ version: 'asc' }, { at: 'asc' }] });
  const last = events.at(-1);
  if (!last) return notFound;
  const changes = new Map<string, Change>();
  for (const event of events) {
    const before = event.before as StaffFacts;
    const after = event.after as StaffFacts;
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      changes.set(field, { field, before: changes.get(field)?.before ?? before[field] ?? null, after: after[field] ?? null });
    }
  }
  return { kind: 'conflict', by: last.actorName, at: last.at.toISOString(), changes: [...changes.values()].filter(({ before, after }) => before !== after) };
}
