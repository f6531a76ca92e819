import { queryRoute } from '@/lib/server/route';
import { openVisitList } from '@/lib/visits/queries/open-list';

export const POST = queryRoute(openVisitList);
