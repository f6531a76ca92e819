import { commandRoute } from '@/lib/server/route';
import { saveDesk } from '@/lib/visits/commands/pause-desk';

export const POST = commandRoute(saveDesk);
