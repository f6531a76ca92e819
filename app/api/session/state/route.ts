import { queryRoute } from '@/lib/server/route';
import { readState } from '@/lib/sessions/queries/read-clock';

export const POST = queryRoute(readState, { whenLocked: true });
