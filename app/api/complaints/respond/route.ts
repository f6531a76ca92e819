import { commandRoute } from '@/lib/server/route';
import { respondToComplaint } from '@/lib/complaints/commands/respond-to-complaint';

export const POST = commandRoute(respondToComplaint);
