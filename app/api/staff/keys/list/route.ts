import { queryRoute } from '@/lib/server/route';
import { listApiKeys } from '@/lib/staff/queries/list-api-keys';

export const POST = queryRoute(listApiKeys);
