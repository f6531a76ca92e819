import { commandRoute } from '@/lib/server/route';
import { saveTimetable } from '@/lib/calendar/commands/save-timetable';

export const POST = commandRoute(saveTimetable);
