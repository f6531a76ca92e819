import { readSatisfaction } from '@/lib/reports/queries/read-satisfaction';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readSatisfaction);
