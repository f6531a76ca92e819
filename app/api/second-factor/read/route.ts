import { readSecondFactor } from '@/lib/staff/queries/read-second-factor';
import { queryRoute } from '@/lib/server/route';

/** How the own second factor stands. */
export const POST = queryRoute(readSecondFactor);
