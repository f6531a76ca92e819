import { commandRoute } from '@/lib/server/route';
import { callAgain } from '@/lib/visits/commands/ticket-steps';

export const POST = commandRoute(callAgain);
