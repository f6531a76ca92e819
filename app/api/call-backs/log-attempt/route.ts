import { commandRoute } from '@/lib/server/route';
import { logAttempt } from '@/lib/complaints/commands/log-attempt';

export const POST = commandRoute(logAttempt);
