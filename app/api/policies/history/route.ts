import { queryRoute } from '@/lib/server/route';
import { readHistory } from '@/lib/policies/queries/read-history';

export const POST = queryRoute(readHistory);
