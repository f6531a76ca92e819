import { queryRoute } from '@/lib/server/route';
import { readQueue } from '@/lib/visits/queries/read-queue';

export const POST = queryRoute(readQueue);
