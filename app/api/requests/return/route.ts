import { commandRoute } from '@/lib/server/route';
import { returnRequest } from '@/lib/requests/commands/return-request';

export const POST = commandRoute(returnRequest);
