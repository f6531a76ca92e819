import { commandRoute } from '@/lib/server/route';
import { approveRequest } from '@/lib/requests/commands/approve-request';

export const POST = commandRoute(approveRequest);
