import * as z from 'zod';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

const day = z.string().max(40).transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'invalid_date' });
  return z.NEVER;
});

/** Which branch's policies or facilities, the first in scope when left out; and as of which day, today when left out. */
export const ReadPolicies = z.object({ branch: z.string().max(8).nullable().default(null), on: day.nullable().default(null) });

/** Facilities of a branch whose name or code begins so. */
export const ReadFacilities = ReadPolicies.extend({ text: z.string().trim().max(100).default('') });
