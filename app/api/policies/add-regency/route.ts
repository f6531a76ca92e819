import { commandRoute } from '@/lib/server/route';
import { addRegency } from '@/lib/policies/commands/add-branch';

export const POST = commandRoute(addRegency);
