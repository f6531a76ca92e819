import { commandRoute } from '@/lib/server/route';
import { leaveDesk } from '@/lib/visits/commands/take-seat';

export const POST = commandRoute(leaveDesk);
