import { listAdoptionImports } from '@/lib/adoption/queries/list-imports';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(listAdoptionImports);
