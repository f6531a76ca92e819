import { removeReply } from '@/lib/complaints/commands/remove-reply';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(removeReply);
