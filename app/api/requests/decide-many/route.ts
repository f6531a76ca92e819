import { decideRequests } from '@/lib/requests/commands/decide-requests';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(decideRequests);
