import { commandRoute } from '@/lib/server/route';
import { untickService } from '@/lib/visits/commands/untick-service';

export const POST = commandRoute(untickService);
