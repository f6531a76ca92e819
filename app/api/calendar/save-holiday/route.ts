import { commandRoute } from '@/lib/server/route';
import { saveHoliday } from '@/lib/calendar/commands/save-holiday';

export const POST = commandRoute(saveHoliday);
