import { commandRoute } from '@/lib/server/route';
import { addContract } from '@/lib/policies/commands/edit-contract';

export const POST = commandRoute(addContract);
