import { recordHelp } from '@/lib/app-help/commands/record-help';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(recordHelp);
