import { zoneOf } from '@/lib/access/actor';
import type { Context } from '@/lib/server/use-case';
import { dateInZone } from '@/lib/values/calendar-date';

/** A desk with who sits there. */
export interface DeskSeat {
  number: number;
  seatedAt: Date | null;
  pausedAt: Date | null;
  pauseReason: string | null;
}

/** The office in which the person serves; null for those without one, who have no queue. */
export function queueBranch({ actor }: Pick<Context, 'actor'>): string | null {
  return actor.branch?.id ?? null;
}

/** Does this seat count today? Who forgot to leave the evening before does not keep the desk. */
export function isSeatedToday({ actor, today }: Pick<Context, 'actor' | 'today'>, seatedAt: Date | null): boolean {
  return seatedAt !== null && dateInZone(seatedAt, zoneOf(actor)) === today;
}

/** The desk at which the person sits today, or null. */
export async function findOwnDesk(context: Context): Promise<DeskSeat | null> {
  const { tx, actor } = context;
  const desk = await tx.serviceDesk.findFirst({
    where: { staffId: actor.staffId, branchId: { in: [...actor.branchIds] } },
    select: { number: true, seatedAt: true, pausedAt: true, pauseReason: true },
  });
  return desk && isSeatedToday(context, desk.seatedAt) ? desk : null;
}
