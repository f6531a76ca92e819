import { commandRoute } from '@/lib/server/route';
import { withdrawPolicy } from '@/lib/policies/commands/edit-policy';

export const POST = commandRoute(withdrawPolicy);
