import { commandRoute } from '@/lib/server/route';
import { disablePerson } from '@/lib/staff/commands/edit-person';

export const POST = commandRoute(disablePerson);
