import { commandRoute } from '@/lib/server/route';
import { changePerson } from '@/lib/staff/commands/edit-person';

export const POST = commandRoute(changePerson);
