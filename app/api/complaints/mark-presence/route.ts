import { queryRoute } from '@/lib/server/route';
import { markPresence } from '@/lib/complaints/queries/presence';

export const POST = queryRoute(markPresence);
