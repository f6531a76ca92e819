import { queryRoute } from '@/lib/server/route';
import { markPrinted } from '@/lib/members/queries/mark-printed';

export const POST = queryRoute(markPrinted);
