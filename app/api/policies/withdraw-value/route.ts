import { commandRoute } from '@/lib/server/route';
import { withdrawValue } from '@/lib/policies/commands/edit-value';

export const POST = commandRoute(withdrawValue);
