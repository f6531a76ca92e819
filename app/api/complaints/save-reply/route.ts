import { saveReply } from '@/lib/complaints/commands/save-reply';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(saveReply);
