import { commandRoute } from '@/lib/server/route';
import { resubmitRequest } from '@/lib/requests/commands/resubmit-request';

export const POST = commandRoute(resubmitRequest);
