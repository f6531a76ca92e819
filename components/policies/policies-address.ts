import type { CalendarDate } from '@/lib/values/calendar-date';

interface Question {
  branch: string;
  /** Null: today. */
  on: CalendarDate | null;
  /** With what the facilities are searched. */
  text?: string;
}

/** The address of the page: whose policies, as of which day. It survives a reload and can be sent to a colleague. */
export function policiesAddress({ branch, on, text = '' }: Question): string {
  return `/policies?${new URLSearchParams({ branch, ...(on !== null && { on }), ...(text !== '' && { text }) }).toString()}`;
}
