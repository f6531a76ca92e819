import * as z from 'zod';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { DUTY_ROLES, STAFF_ROLES, STAFF_SORTS, STAFF_STATES, TOKEN } from '../model';

const date = z.string().max(40).transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'invalid_date' });
  return z.NEVER;
});
const branchId = z.string().regex(/^[a-z]{2,8}$/, 'not_in_list');
const reason = z.string().trim().min(1, 'required').max(500);
const email = z.email().max(254).nullable().default(null);
const place = {
  role: z.enum(STAFF_ROLES),
  branchId: branchId.nullable().default(null),
  regionId: z.string().regex(/^[a-z0-9-]{2,20}$/, 'not_in_list').nullable().default(null),
};
const changed = { id: z.uuid(), version: z.int('invalid_format').min(1, 'invalid_format').max(1_000_000_000, 'invalid_format'), reason };

/** As a person signs in: small letters and digits, parts with single dots between them. */
const username = z.string().trim().toLowerCase().min(3).max(40).regex(/^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/, 'invalid_username');
const name = z.string().trim().min(3).max(120).regex(/^[\p{L}\p{M}\p{N}'’.,\- ]+$/u, 'invalid_name');

/** Somebody new. The place goes with the role: a branch, a region, or neither. With an address the link is sent there as well. */
export const InvitePerson = z.object({ username, name, ...place, email });
export type InvitePersonInput = z.infer<typeof InvitePerson>;

/** A new link for setting the password; ends every session at once. */
export const ResetPerson = z.object({ id: z.uuid(), reason, email });

/** Name, role and place as they are to be. */
export const ChangePerson = z.object({ ...changed, name, ...place });
export type ChangePersonInput = z.infer<typeof ChangePerson>;

export const SwitchPerson = z.object(changed);

/** Days at another branch, both included; without a role the own one. */
export const AddDuty = z.object({ ...changed, branchId, role: z.enum(DUTY_ROLES).nullable().default(null), from: date, until: date });
export type AddDutyInput = z.infer<typeof AddDuty>;

export const EndDuty = z.object({ ...changed, dutyId: z.uuid() });

/** One session of a person, or all of them. */
export const EndSessions = z.object({ id: z.uuid(), sessionId: z.uuid().nullable().default(null) });

/** By what the list is narrowed. `onDuty`: at another branch today. */
export const StaffFilter = z.object({
  text: z.string().trim().max(100).default(''),
  branchId: branchId.nullable().default(null),
  role: z.enum(STAFF_ROLES).nullable().default(null),
  state: z.enum(STAFF_STATES).nullable().default(null),
});
export type StaffFilterInput = z.infer<typeof StaffFilter>;

/** One page of the list: keyset, so `after` is the last row of the page before. */
export const ListStaff = StaffFilter.extend({
  sort: z.enum(STAFF_SORTS).default('name'),
  descending: z.boolean().default(false),
  after: z.object({ key: z.string().max(200), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type ListStaffInput = z.infer<typeof ListStaff>;

export const GetPerson = z.object({ id: z.uuid() });

const typedPassword = z.string().min(1, 'required').max(1_000, 'password_long');
export const OpenLink = z.object({ token: z.string().regex(TOKEN, 'link_unknown') });
export const SetPassword = z.object({ token: z.string().regex(TOKEN, 'link_unknown'), password: typedPassword });
export const ChangePassword = z.object({ current: typedPassword, next: typedPassword });
