import { commandRoute } from '@/lib/server/route';
import { noShow } from '@/lib/visits/commands/ticket-steps';

export const POST = commandRoute(noShow);
