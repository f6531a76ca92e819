import { queryRoute } from '@/lib/server/route';
import { countCallBacks } from '@/lib/complaints/queries/count-call-backs';

export const POST = queryRoute(countCallBacks);
