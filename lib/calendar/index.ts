export * from './model';
export { addWorkingDays, explainWorkingDays, isWorkingDay, workingDaysBetween, type CountedDay } from './rules/working-days';
export { addWorkingMinutes, explainWorkingTime, isWorkingTime, workingMinutesBetween, workingTimeBetween, type WorkedDay } from './rules/working-time';
export { buildHolidayCalendar, decreedYearsOf, type HolidayCalendar } from './rules/holiday-calendar';
export { checkTimetables, type TimetableProblem } from './rules/check-timetables';
export { endOfDate, localDate, localTime } from './rules/zones';
export { attendedOn, type AttendedDay } from './rules/attended-hours';
export { openOffice, type Office } from './rules/office';
export { announceCalendar, raiseCalendar, renewCalendar } from './commands/change-calendar';
