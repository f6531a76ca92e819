import { queryRoute } from '@/lib/server/route';
import { readLine } from '@/lib/visits/queries/read-line';

export const POST = queryRoute(readLine);
