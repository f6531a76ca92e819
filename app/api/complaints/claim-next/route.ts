import { commandRoute } from '@/lib/server/route';
import { claimNext } from '@/lib/complaints/commands/claim-next';

export const POST = commandRoute(claimNext);
