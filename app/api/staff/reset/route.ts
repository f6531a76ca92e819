import { commandRoute } from '@/lib/server/route';
import { resetPerson } from '@/lib/staff/commands/invite-person';

export const POST = commandRoute(resetPerson);
