import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { FinishTask } from '../schemas/case';
import { announceComplaint } from './change-complaint';
import { auditTask, changedTask, loadTask, recordTaskEvent, type ChangedTask } from './change-task';

/** Ticks a task, or takes the tick off. Ticked twice it is ticked once: who was first stays written. */
export const finishTask = defineCommand<z.infer<typeof FinishTask>, ChangedTask>({
  name: 'complaints.finishTask',
  permission: 'complaint:act',
  scope: 'branches',
  input: FinishTask,
  audit: auditTask('complaint.finish_task'),
  announce: announceComplaint,
  run: async (context, { taskId, done: finished }) => {
    const task = await loadTask(context, taskId);
    if (!task) return notFound;
    const { count } = await context.tx.complaintTask.updateMany({
      where: { id: taskId, doneAt: finished ? null : { not: null } },
      data: finished ? { doneAt: context.now, doneById: context.actor.staffId } : { doneAt: null, doneById: null },
    });
    if (count > 0) await recordTaskEvent(context, task.complaint, finished ? 'task_done' : 'task_undone', task.text);
    return done(changedTask(task.complaint, taskId));
  },
});
