import { commandRoute } from '@/lib/server/route';
import { rejectRequest } from '@/lib/requests/commands/reject-request';

export const POST = commandRoute(rejectRequest);
