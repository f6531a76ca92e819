import { commandRoute } from '@/lib/server/route';
import { classifyComplaint } from '@/lib/complaints/commands/classify-complaint';

export const POST = commandRoute(classifyComplaint);
