import { queryRoute } from '@/lib/server/route';
import { listPresence } from '@/lib/complaints/queries/presence';

export const POST = queryRoute(listPresence);
