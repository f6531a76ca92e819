import { commandRoute } from '@/lib/server/route';
import { forwardComplaint } from '@/lib/complaints/commands/forward-complaint';

export const POST = commandRoute(forwardComplaint);
