import * as z from 'zod';
import { parseCalendarDate, type CalendarDate } from './calendar-date';

/** A day as `2026-11-20` or as it is typed; `invalid_date` where it is none. */
export const businessDate = z.string().transform((text, context): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) {
    context.addIssue({ code: 'custom', message: 'invalid_date' });
    return z.NEVER;
  }
  return date;
});

/** The note beside what is asked for or decided, at most 2,000 letters. */
export const note = z.string().trim().max(2_000);
/** A reason that must be written. */
export const requiredNote = note.min(5);
/** Papers that were uploaded before, by their ids. */
export const evidenceIds = z.array(z.uuid()).max(10).default([]);
/** A case, and the version of it that the person has seen. */
export const caseVersion = { id: z.uuid(), version: z.int().positive() };
