import { readHome } from '@/lib/reports/queries/read-home';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readHome);
