import { queryRoute } from '@/lib/server/route';
import { listOfficers } from '@/lib/audit/queries/list-officers';

export const POST = queryRoute(listOfficers);
