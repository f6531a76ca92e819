import { commandRoute } from '@/lib/server/route';
import { removeTimetable } from '@/lib/calendar/commands/remove-timetable';

export const POST = commandRoute(removeTimetable);
