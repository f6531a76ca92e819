import { commandRoute } from '@/lib/server/route';
import { removeHoliday } from '@/lib/calendar/commands/remove-holiday';

export const POST = commandRoute(removeHoliday);
