import type { Context } from '@/lib/server/use-case';

const WINDOW_MS = 10 * 60_000;
/** Whole numbers that one person sees within ten minutes before they have to prove themselves. */
export const REVEALS_WITHOUT_PROOF = 10;

/**
 * How many whole numbers the person has seen within the last ten minutes, counted no further than the limit. From the audit, for there every one of them stands: a
 * range of `audit_event_actor_idx` that ends ten minutes back.
 */
export async function countReveals({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ reveals: number }[]>`SELECT count(*)::integer AS reveals FROM (
    SELECT 1 FROM audit_event WHERE actor_id = ${actor.staffId}::uuid AND at > ${new Date(now.getTime() - WINDOW_MS)} AND action IN ('member.reveal', 'service_request.reveal')
    ORDER BY at DESC LIMIT ${REVEALS_WITHOUT_PROOF}) seen`;
  return row?.reveals ?? 0;
}

/** Has the person seen so many whole numbers just now that the next one needs proof? */
export const revealsInBulk = async (context: Pick<Context, 'tx' | 'actor' | 'now'>): Promise<boolean> => (await countReveals(context)) >= REVEALS_WITHOUT_PROOF;
