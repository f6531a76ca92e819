import { queryRoute } from '@/lib/server/route';
import { readRecount } from '@/lib/calendar/queries/read-recount';

export const POST = queryRoute(readRecount);
