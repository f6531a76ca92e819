import { commandRoute } from '@/lib/server/route';
import { addBranch } from '@/lib/policies/commands/add-branch';

export const POST = commandRoute(addBranch);
