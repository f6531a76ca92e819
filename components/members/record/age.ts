import { ageOn, daysBetween, monthsBetween, type CalendarDate } from '@/lib/values/calendar-date';

export type Age = { unit: 'days' | 'months' | 'years'; count: number };

/** From this age on people count in years. */
const MONTHS_COUNTED = 24;

/** An age as people say it: days in the first month, months until two years, then years. */
export function ageInUnits(birthDate: CalendarDate, today: CalendarDate): Age {
  const months = monthsBetween(birthDate, today);
  if (months === 0) return { unit: 'days', count: Math.max(daysBetween(birthDate, today), 0) };
  return months < MONTHS_COUNTED ? { unit: 'months', count: months } : { unit: 'years', count: ageOn(birthDate, today) };
}
