import { queryRoute } from '@/lib/server/route';
import { listCallBacks } from '@/lib/complaints/queries/list-call-backs';

export const POST = queryRoute(listCallBacks);
