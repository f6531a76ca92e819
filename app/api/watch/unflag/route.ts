import { unflagMember } from '@/lib/audit/commands/flag-member';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(unflagMember);
