import { commandRoute } from '@/lib/server/route';
import { withdrawContract } from '@/lib/policies/commands/edit-contract';

export const POST = commandRoute(withdrawContract);
