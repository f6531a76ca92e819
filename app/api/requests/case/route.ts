import { queryRoute } from '@/lib/server/route';
import { getRequest } from '@/lib/requests/queries/get-request';

export const POST = queryRoute(getRequest);
