import { saveMail } from '@/lib/reports/commands/keep-mails';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(saveMail);
