import { withdrawImports } from '@/lib/adoption/commands/withdraw-imports';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(withdrawImports);
