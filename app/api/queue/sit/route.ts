import { commandRoute } from '@/lib/server/route';
import { sitAtDesk } from '@/lib/visits/commands/take-seat';

export const POST = commandRoute(sitAtDesk);
