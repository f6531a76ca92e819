import { commandRoute } from '@/lib/server/route';
import { mergeComplaint } from '@/lib/complaints/commands/merge-complaint';

export const POST = commandRoute(mergeComplaint);
