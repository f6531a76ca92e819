import { printVisits } from '@/lib/visits/queries/print-visits';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(printVisits);
