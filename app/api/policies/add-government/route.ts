import { commandRoute } from '@/lib/server/route';
import { addGovernment } from '@/lib/policies/commands/add-government';

export const POST = commandRoute(addGovernment);
