import type * as z from 'zod';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import type { CallBackView } from '../model';
import { CountCallBacks } from '../schemas/call-back';
import { callBackCondition } from './list-call-backs';

/** Exact counts of each view in the scope, and of the windows that have passed without a call. */
export interface CallBackCounts {
  views: Record<CallBackView, number>;
  overdue: number;
}

/** Counts for the tabs of the call-backs. Numbers only: nobody's data. */
export const countCallBacks = defineQuery<z.infer<typeof CountCallBacks>, CallBackCounts>({
  name: 'callBacks.count',
  permission: 'call_back:read',
  scope: 'branches',
  input: CountCallBacks,
  audit: nothingPersonal,
  run: async ({ tx, actor, now }) => {
    const scope = actor.national ? Prisma.sql`true` : Prisma.sql`b.branch_id = ANY (${[...actor.branchIds]}::text[])`;
    const counted = (view: CallBackView) => Prisma.sql`count(*) FILTER (WHERE ${callBackCondition(view, now)})::integer`;
    const [open] = await tx.$queryRaw<[Record<'now' | 'later' | 'needs_number' | 'overdue', number>]>`
      SELECT ${counted('now')} AS now, ${counted('later')} AS later, ${counted('needs_number')} AS needs_number,
             count(*) FILTER (WHERE b.due_until <= ${now})::integer AS overdue
      FROM call_back b WHERE b.closed_at IS NULL AND ${scope}`;
    const [{ done }] = await tx.$queryRaw<[{ done: number }]>`SELECT count(*)::integer AS done FROM call_back b WHERE b.closed_at IS NOT NULL AND ${scope}`;
    const { overdue, ...views } = open;
    return { views: { ...views, done }, overdue };
  },
});
