import { commandRoute } from '@/lib/server/route';
import { takeBack } from '@/lib/visits/commands/ticket-steps';

export const POST = commandRoute(takeBack);
