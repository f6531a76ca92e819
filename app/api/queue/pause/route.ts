import { commandRoute } from '@/lib/server/route';
import { pauseDesk } from '@/lib/visits/commands/pause-desk';

export const POST = commandRoute(pauseDesk);
