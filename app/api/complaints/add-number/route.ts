import { commandRoute } from '@/lib/server/route';
import { addComplaintNumber } from '@/lib/complaints/commands/add-number';

export const POST = commandRoute(addComplaintNumber);
