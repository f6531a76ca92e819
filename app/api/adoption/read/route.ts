import { readAdoption } from '@/lib/adoption/queries/read-adoption';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readAdoption);
