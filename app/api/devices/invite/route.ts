import { commandRoute } from '@/lib/server/route';
import { inviteDevice } from '@/lib/visits/commands/invite-device';

export const POST = commandRoute(inviteDevice);
