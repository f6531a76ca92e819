import { commandRoute } from '@/lib/server/route';
import { pauseComplaint } from '@/lib/complaints/commands/pause-complaint';

export const POST = commandRoute(pauseComplaint);
