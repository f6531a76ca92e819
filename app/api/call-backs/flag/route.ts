import { commandRoute } from '@/lib/server/route';
import { flagCallBackByHand } from '@/lib/complaints/commands/flag-call-back';

export const POST = commandRoute(flagCallBackByHand);
