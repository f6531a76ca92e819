import { queryRoute } from '@/lib/server/route';
import { readCalendar } from '@/lib/calendar/queries/read-calendar';

export const POST = queryRoute(readCalendar);
