import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { MOST_TASKS } from '../model';
import { AddTask } from '../schemas/case';
import { announceComplaint, complaintState } from './change-complaint';
import { auditTask, changedTask, recordTaskEvent, type ChangedTask } from './change-task';
import { findHandler } from './handles-complaints';

/** Writes down what is still to do for the case. It moves no clock and no version. */
export const addTask = defineCommand<z.infer<typeof AddTask>, ChangedTask>({
  name: 'complaints.addTask',
  permission: 'complaint:act',
  scope: 'branches',
  input: AddTask,
  audit: auditTask('complaint.add_task'),
  announce: announceComplaint,
  run: async (context, { id, text, dueOn, assigneeId }) => {
    const { tx, actor, now } = context;
    const row = await tx.complaint.findFirst({ where: { id, ...branchWhere(actor) }, select: complaintState });
    if (!row) return notFound;
    if (assigneeId !== null && !(await findHandler(tx, assigneeId, row.branchId, now))) {
      return refused(['assignee_does_not_handle'], { assigneeId: 'assignee_does_not_handle' });
    }
    if ((await tx.complaintTask.count({ where: { complaintId: id } })) >= MOST_TASKS) return refused(['too_many_tasks']);
    const taskId = newId();
    await tx.complaintTask.create({
      data: { id: taskId, complaintId: id, text, dueOn: dueOn && toDbDate(dueOn), assigneeId, createdAt: now, createdById: actor.staffId },
    });
    await recordTaskEvent(context, row, 'task_add', text);
    return done(changedTask(row, taskId));
  },
});
