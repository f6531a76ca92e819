import { commandRoute } from '@/lib/server/route';
import { addDuty } from '@/lib/staff/commands/edit-duty';

export const POST = commandRoute(addDuty);
