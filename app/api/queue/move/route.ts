import { commandRoute } from '@/lib/server/route';
import { moveTicket } from '@/lib/visits/commands/ticket-steps';

export const POST = commandRoute(moveTicket);
