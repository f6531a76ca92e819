import { commandRoute } from '@/lib/server/route';
import { addValue } from '@/lib/policies/commands/edit-value';

export const POST = commandRoute(addValue);
