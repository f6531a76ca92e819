import { WEEKDAYS, type OfficeWeek, type OpenHours, type Weekday } from '@/lib/calendar/model';

/** A day of the editor: opening, break and closing as `HH:MM`; without an opening the office is closed, without a break it stays open. */
export interface DayHours {
  open: string;
  pause: string;
  back: string;
  close: string;
}
export type WeekHours = Record<Weekday, DayHours>;
export const DAY_PARTS = ['open', 'pause', 'back', 'close'] as const;

/** The stored week as the editor shows it. */
export function editedWeek(week: OfficeWeek): WeekHours {
  return eachDay((weekday) => {
    const [first, second] = week[weekday];
    return { open: first?.from ?? '', pause: second ? (first?.to ?? '') : '', back: second?.from ?? '', close: (second ?? first)?.to ?? '' };
  });
}

/** The week as it is sent. What is half filled in is sent as it is, for the rule to say what is wrong. */
export function sentWeek(week: WeekHours): Record<Weekday, OpenHours[]> {
  return eachDay((weekday) => {
    const { open, pause, back, close } = trimmed(week[weekday]);
    if (open === '' && close === '' && pause === '' && back === '') return [];
    if (pause === '' && back === '') return [{ from: open, to: close }];
    return [{ from: open, to: pause }, { from: back, to: close }];
  });
}

function trimmed(day: DayHours): DayHours {
  return { open: clock(day.open), pause: clock(day.pause), back: clock(day.back), close: clock(day.close) };
}

/** `8`, `8.00`, `800` and `8:00` are 08:00; what is no time stands as it was typed. */
function clock(typed: string): string {
  const text = typed.trim();
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text.slice(0, 5) : `${hours.padStart(2, '0')}:${minutes}`;
}

function eachDay<T>(make: (weekday: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, make(weekday)])) as Record<Weekday, T>;
}
