import { commandRoute } from '@/lib/server/route';
import { enablePerson } from '@/lib/staff/commands/edit-person';

export const POST = commandRoute(enablePerson);
