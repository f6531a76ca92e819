import { queryRoute } from '@/lib/server/route';
import { readNews } from '@/lib/sessions/queries/read-news';

export const POST = queryRoute(readNews);
