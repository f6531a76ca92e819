import { queryRoute } from '@/lib/server/route';
import { listSessions } from '@/lib/sessions/queries/list-sessions';

export const POST = queryRoute(listSessions);
