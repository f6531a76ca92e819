import { commandRoute } from '@/lib/server/route';
import { addTask } from '@/lib/complaints/commands/add-task';

export const POST = commandRoute(addTask);
