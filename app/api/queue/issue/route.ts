import { commandRoute } from '@/lib/server/route';
import { issueByHand } from '@/lib/visits/commands/issue-ticket';

export const POST = commandRoute(issueByHand);
