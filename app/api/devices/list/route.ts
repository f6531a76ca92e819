import { queryRoute } from '@/lib/server/route';
import { listDevices } from '@/lib/visits/queries/list-devices';

export const POST = queryRoute(listDevices);
