import type { Tx } from '@/lib/server/db';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { TaskLine } from './case-view';

/** The tasks of a case: open ones first by their day (without a day last, then the older first), then done ones, the newest first. */
export async function listTasks(tx: Tx, complaintId: string, today: CalendarDate): Promise<TaskLine[]> {
  const name = { select: { name: true } } as const;
  const rows = await tx.complaintTask.findMany({
    where: { complaintId },
    include: { assignee: { select: { id: true, name: true } }, doneBy: name },
    orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, text, dueOn, assignee, doneAt, doneBy }) => {
    const day = dueOn && fromDbDate(dueOn);
    return { id, text, dueOn: day, overdue: doneAt === null && day !== null && day < today, assignee, doneAt: doneAt?.toISOString() ?? null, doneBy: doneBy?.name ?? null };
  });
}
