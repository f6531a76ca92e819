import type { Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { OPEN } from './queue-filter';

/** How many cases are open in every office: those whose due instants follow the calendar. Needs an actor whose scope is the nation to be exact. */
export async function countOpenComplaints(tx: Tx): Promise<number> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count FROM complaint c WHERE ${OPEN}`);
  return counted?.count ?? 0;
}
