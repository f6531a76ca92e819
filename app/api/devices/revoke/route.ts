import { commandRoute } from '@/lib/server/route';
import { revokeDevice } from '@/lib/visits/commands/invite-device';

export const POST = commandRoute(revokeDevice);
