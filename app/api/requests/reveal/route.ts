import { queryRoute } from '@/lib/server/route';
import { revealRequest } from '@/lib/requests/queries/reveal-request';

export const POST = queryRoute(revealRequest);
