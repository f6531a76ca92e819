import { commandRoute } from '@/lib/server/route';
import { revokeApiKey } from '@/lib/staff/commands/edit-api-keys';

export const POST = commandRoute(revokeApiKey);
