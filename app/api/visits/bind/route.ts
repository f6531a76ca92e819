import { commandRoute } from '@/lib/server/route';
import { bindMember } from '@/lib/visits/commands/bind-member';

export const POST = commandRoute(bindMember);
