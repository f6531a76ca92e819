import { commandRoute } from '@/lib/server/route';
import { createApiKey } from '@/lib/staff/commands/edit-api-keys';

export const POST = commandRoute(createApiKey);
