import { readPublished } from '@/lib/reports/queries/read-published';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readPublished);
