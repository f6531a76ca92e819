import { commandRoute } from '@/lib/server/route';
import { cancelTicket } from '@/lib/visits/commands/ticket-steps';

export const POST = commandRoute(cancelTicket);
