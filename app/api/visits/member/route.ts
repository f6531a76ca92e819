import { queryRoute } from '@/lib/server/route';
import { visitMember } from '@/lib/visits/queries/visit-member';

export const POST = queryRoute(visitMember);
