import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import { newId } from '@/lib/server/id';
import type { Context } from '@/lib/server/use-case';

/** What an edit of the calendar answers: the recount that it set off. */
export interface CalendarChange {
  recountId: string;
}

/**
 * Makes an edit count: every process reads the calendar anew, and the open cases are put down for a recount. `reason` is a word and what it is
 * about, `holiday_saved 2026-12-28`. It takes the row of calendar_state, so edits follow one another.
 */
export async function raiseCalendar({ tx, actor, now }: Context, reason: string): Promise<CalendarChange> {
  const [state] = await tx.$queryRaw<{ version: bigint }[]>`UPDATE calendar_state SET version = version + 1 WHERE id = 1 RETURNING version`;
  if (!state) throw new Error('calendar_state is empty');
  const recountId = newId();
  await tx.calendarRecount.create({ data: { id: recountId, version: state.version, reason, askedBy: actor.staffId, askedAt: now } });
  return { recountId };
}

/** Makes every process read the calendar anew without a recount: an office that is new holds no case yet. */
export async function renewCalendar({ tx }: Pick<Context, 'tx'>): Promise<void> {
  await tx.$executeRaw`UPDATE calendar_state SET version = version + 1 WHERE id = 1`;
}

/** Waits for an edit that is under way, so that what is read next is what the edit is checked against. */
export async function lockCalendar({ tx }: Pick<Context, 'tx'>): Promise<void> {
  await tx.$queryRaw`SELECT version FROM calendar_state WHERE id = 1 FOR UPDATE`;
}

export const announceCalendar = (_: unknown, { recountId }: CalendarChange): Announcement[] => [{ topic: 'calendar', branchId: 'pusat', objectId: recountId }];

/** The audit of an edit: what was done to which day or hours. */
export const auditCalendar =
  <I>(kind: string, detail: (input: I) => Record<string, unknown>) =>
  (input: I, { recountId }: CalendarChange): AuditEntry[] => [{ action: 'calendar.edit', objectId: recountId, detail: { kind, ...detail(input) } }];
