import { commandRoute } from '@/lib/server/route';
import { cancelRequest } from '@/lib/requests/commands/cancel-request';

export const POST = commandRoute(cancelRequest);
