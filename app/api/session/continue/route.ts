import { queryRoute } from '@/lib/server/route';
import { continueSession } from '@/lib/sessions/queries/read-clock';

export const POST = queryRoute(continueSession, { act: true });
