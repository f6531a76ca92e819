import { listReplies } from '@/lib/complaints/queries/list-replies';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(listReplies);
