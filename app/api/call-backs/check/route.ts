import { commandRoute } from '@/lib/server/route';
import { checkIdentity } from '@/lib/complaints/commands/check-identity';

export const POST = commandRoute(checkIdentity);
