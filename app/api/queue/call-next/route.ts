import { commandRoute } from '@/lib/server/route';
import { callNext } from '@/lib/visits/commands/call-next-ticket';

export const POST = commandRoute(callNext);
