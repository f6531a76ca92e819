import { commandRoute } from '@/lib/server/route';
import { addPolicy } from '@/lib/policies/commands/edit-policy';

export const POST = commandRoute(addPolicy);
