import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import { newId } from '@/lib/server/id';
import type { Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { dateInZone, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { ReferenceAction, ReferenceFacts, ReferenceKind } from '../model';
import { conflictSince, versionOf } from '../queries/stored-events';

/** What every change of reference data answers. */
export interface ReferenceChanged {
  kind: ReferenceKind;
  subject: string;
  version: number;
  /** What the subject is called, for the audit. */
  name: string;
  action: ReferenceAction;
  from: CalendarDate | null;
  before: ReferenceFacts;
  after: ReferenceFacts;
}

/** The head office keeps the reference data; its day dates what has no date of its own. */
const HEAD_OFFICE_ZONE = 'Asia/Jakarta';

/**
 * Waits for a change of reference data that is under way, and says whether the person saw the subject as it is: null, or the conflict with who
 * changed what. Whoever waited finds what the other did, so that nobody overwrites anybody.
 */
export async function takeSubject({ tx }: Context, kind: ReferenceKind, subject: string, seen: number): Promise<Outcome<never> | null> {
  await lockReference(tx);
  return (await versionOf(tx, kind, subject)) === seen ? null : conflictSince(tx, kind, subject, seen);
}

/** One change of reference data at a time: they are few, and they look at one another. */
export async function lockReference(tx: Context['tx']): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('loket reference'))`;
}

type Change = Omit<ReferenceChanged, 'version' | 'before' | 'after'> & { seen: number; reason: string; before?: ReferenceFacts; after?: ReferenceFacts };

/** Writes the line of history with the next version of the subject. */
export async function recordChange({ tx, actor, now }: Context, { seen, reason, before = {}, after = {}, ...change }: Change): Promise<ReferenceChanged> {
  const { kind, subject, action, from } = change;
  const version = seen + 1;
  await tx.referenceEvent.create({
    data: {
      id: newId(), kind, subject, version, at: now, onDay: toDbDate(dateInZone(now, HEAD_OFFICE_ZONE)), actorId: actor.staffId, actorName: actor.name, action, validFrom: from && toDbDate(from), reason, before, after,
    },
  });
  return { ...change, version, before, after };
}

/** The audit of a change: what, of which subject, from when, before and after. */
export const auditReference = ({ reason }: { reason: string }, { action, subject, name, from, before, after }: ReferenceChanged): AuditEntry[] => [
  { action: 'policy.edit', objectId: subject, reason, detail: { kind: action, reference: name, from, before, after } },
];

/** Pages are read anew when they are opened; nothing waits for these. */
export const announceNothing = (): Announcement[] => [];

