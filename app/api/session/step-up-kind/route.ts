import { readStepUp } from '@/lib/staff/queries/read-step-up';
import { queryRoute } from '@/lib/server/route';

/** What the proof would be: code or password. */
export const POST = queryRoute(readStepUp);
