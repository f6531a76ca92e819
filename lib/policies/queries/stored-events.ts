import type { Tx } from '@/lib/server/db';
import { notFound, type Change, type Outcome } from '@/lib/server/outcome';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { ReferenceAction, ReferenceFacts, ReferenceKind } from '../model';

/** One line of the history of a subject. */
export interface ReferenceEvent {
  id: string;
  version: number;
  at: string;
  /** The day of the change at the head office. */
  onDay: CalendarDate;
  by: string;
  action: ReferenceAction;
  /** From when it holds; null for what holds at once. */
  from: CalendarDate | null;
  reason: string;
  before: ReferenceFacts;
  after: ReferenceFacts;
}

const MOST = 200;

/** The history of a subject, the newest first, at most 200 lines. */
export async function loadEvents(tx: Tx, kind: ReferenceKind, subject: string): Promise<ReferenceEvent[]> {
  return (await tx.referenceEvent.findMany({ where: { kind, subject }, orderBy: { version: 'desc' }, take: MOST })).map(eventOf);
}

/** Changes of many subjects of a kind after a day, by subject, the oldest first: what has to be taken back to read them as of that day. */
export async function loadEventsAfter(tx: Tx, kind: ReferenceKind, subjects: readonly string[], day: Date): Promise<Map<string, ReferenceEvent[]>> {
  const rows = await tx.referenceEvent.findMany({ where: { kind, subject: { in: [...subjects] }, onDay: { gt: day } }, orderBy: [{ subject: 'asc' }, { version: 'asc' }] });
  const bySubject = new Map<string, ReferenceEvent[]>();
  for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), eventOf(row)]);
  return bySubject;
}

/** How many changes each subject of a kind had; a subject without one is left out. */
export async function versionsOf(tx: Tx, kind: ReferenceKind, subjects: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.referenceEvent.groupBy({ by: ['subject'], where: { kind, subject: { in: [...subjects] } }, _max: { version: true } });
  return new Map(rows.map(({ subject, _max }) => [subject, _max.version ?? 0]));
}

/** How many changes a subject had; 0 when it is as it was installed. */
export async function versionOf(tx: Tx, kind: ReferenceKind, subject: string): Promise<number> {
  return (await versionsOf(tx, kind, [subject])).get(subject) ?? 0;
}

/** The conflict of somebody who saw an earlier state: who changed it last, and what is different now. */
export async function conflictSince(tx: Tx, kind: ReferenceKind, subject: string, seen: number): Promise<Outcome<never>> {
  const events = (await tx.referenceEvent.findMany({ where: { kind, subject, version: { gt: seen } }, orderBy: { version: 'asc' } })).map(eventOf);
  const last = events.at(-1);
  if (!last) return notFound;
  const changes = new Map<string, Change>();
  for (const { before, after } of events) {
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      changes.set(field, { field, before: changes.get(field)?.before ?? before[field] ?? null, after: after[field] ?? null });
    }
  }
  return { kind: 'conflict', by: last.by, at: last.at, changes: [...changes.values()].filter(({ before, after }) => before !== after) };
}

interface Row {
  id: string;
  version: number;
  at: Date;
  onDay: Date;
  actorName: string;
  action: string;
  validFrom: Date | null;
  reason: string;
  before: unknown;
  after: unknown;
}

function eventOf({ id, version, at, onDay, actorName, action, validFrom, reason, before, after }: Row): ReferenceEvent {
  return {
    id, version, at: at.toISOString(), onDay: fromDbDate(onDay), by: actorName, action: action as ReferenceAction, from: validFrom && fromDbDate(validFrom), reason,
    before: before as ReferenceFacts, after: after as ReferenceFacts,
  };
}
