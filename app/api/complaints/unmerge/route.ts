import { commandRoute } from '@/lib/server/route';
import { unmergeComplaint } from '@/lib/complaints/commands/unmerge-complaint';

export const POST = commandRoute(unmergeComplaint);
