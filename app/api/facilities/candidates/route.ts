import { queryRoute } from '@/lib/server/route';
import { listCandidates } from '@/lib/facilities/queries/list-candidates';

export const POST = queryRoute(listCandidates);
