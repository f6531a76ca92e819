import { fileComplaint } from '@/lib/complaints/commands/file-complaint';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(fileComplaint);
