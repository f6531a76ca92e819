import { commandRoute } from '@/lib/server/route';
import { finishTask } from '@/lib/complaints/commands/finish-task';

export const POST = commandRoute(finishTask);
