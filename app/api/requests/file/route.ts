import { commandRoute } from '@/lib/server/route';
import { fileRequest } from '@/lib/requests/commands/file-request';

export const POST = commandRoute(fileRequest);
