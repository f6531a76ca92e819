import { commandRoute } from '@/lib/server/route';
import { invitePerson } from '@/lib/staff/commands/invite-person';

export const POST = commandRoute(invitePerson);
