import { commandRoute } from '@/lib/server/route';
import { resolveComplaint } from '@/lib/complaints/commands/resolve-complaint';

export const POST = commandRoute(resolveComplaint);
