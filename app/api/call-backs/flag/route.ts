import { flagCallBackByHand } from '@/lib/complaints/commands/flag-call-back';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(flagCallBackByHand);
