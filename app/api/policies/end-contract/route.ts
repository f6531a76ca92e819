import { commandRoute } from '@/lib/server/route';
import { endContract } from '@/lib/policies/commands/edit-contract';

export const POST = commandRoute(endContract);
