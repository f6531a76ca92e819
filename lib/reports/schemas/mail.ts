import * as z from 'zod';
import { MAIL_FORMATS, MAIL_REPORTS_KNOWN, MAIL_RHYTHMS } from '../rules/mail-schedule';

export const ListMails = z.object({});

/** A report by e-mail: weekly on a weekday (1 is Monday), monthly on a day that every month has. */
export const SaveMail = z
  .object({
    report: z.enum(MAIL_REPORTS_KNOWN),
    format: z.enum(MAIL_FORMATS),
    rhythm: z.enum(MAIL_RHYTHMS),
    day: z.number().int().min(1).max(28),
    recipients: z.array(z.string().trim().toLowerCase().max(200).pipe(z.email('invalid_email'))).min(1, 'required').max(20),
  })
  .refine(({ rhythm, day }) => rhythm === 'monthly' || day <= 7, { path: ['day'], message: 'not_in_list' });
export type SaveMailInput = z.infer<typeof SaveMail>;

export const PauseMail = z.object({ id: z.uuid(), active: z.boolean() });
export const MailId = z.object({ id: z.uuid() });
