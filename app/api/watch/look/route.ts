import { lookAtFinding } from '@/lib/audit/commands/look-at-finding';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(lookAtFinding);
