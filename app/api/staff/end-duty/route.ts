import { commandRoute } from '@/lib/server/route';
import { endDuty } from '@/lib/staff/commands/edit-duty';

export const POST = commandRoute(endDuty);
