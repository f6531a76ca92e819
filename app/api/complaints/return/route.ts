import { commandRoute } from '@/lib/server/route';
import { returnComplaint } from '@/lib/complaints/commands/return-complaint';

export const POST = commandRoute(returnComplaint);
