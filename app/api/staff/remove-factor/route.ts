import { commandRoute } from '@/lib/server/route';
import { removeFactorOfPerson } from '@/lib/staff/commands/remove-factor-of-person';

export const POST = commandRoute(removeFactorOfPerson);
