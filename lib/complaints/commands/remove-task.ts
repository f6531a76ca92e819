import type * as z from 'zod';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RemoveTask } from '../schemas/case';
import { announceComplaint } from './change-complaint';
import { auditTask, changedTask, loadTask, recordTaskEvent, type ChangedTask } from './change-task';

/** Takes a task away that is not done; its words stay in the history. A done one is part of what happened and stays. */
export const removeTask = defineCommand<z.infer<typeof RemoveTask>, ChangedTask>({
  name: 'complaints.removeTask',
  permission: 'complaint:act',
  scope: 'branches',
  input: RemoveTask,
  audit: auditTask('complaint.remove_task'),
  announce: announceComplaint,
  run: async (context, { taskId }) => {
    const task = await loadTask(context, taskId);
    if (!task) return notFound;
    const { count } = await context.tx.complaintTask.deleteMany({ where: { id: taskId, doneAt: null } });
    // Meanwhile ticked or removed by somebody else: which of the two the person sees anew.
    if (count === 0) return refused(['task_done']);
    await recordTaskEvent(context, task.complaint, 'task_remove', task.text);
    return done(changedTask(task.complaint, taskId));
  },
});
