import { commandRoute } from '@/lib/server/route';
import { changeBranch } from '@/lib/policies/commands/change-branch';

export const POST = commandRoute(changeBranch);
