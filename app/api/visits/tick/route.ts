import { commandRoute } from '@/lib/server/route';
import { tickService } from '@/lib/visits/commands/tick-service';

export const POST = commandRoute(tickService);
