import { commandRoute } from '@/lib/server/route';
import { resumeDesk } from '@/lib/visits/commands/pause-desk';

export const POST = commandRoute(resumeDesk);
