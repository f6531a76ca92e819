import { commandRoute } from '@/lib/server/route';
import { removeTask } from '@/lib/complaints/commands/remove-task';

export const POST = commandRoute(removeTask);
