import * as z from 'zod';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { CERTAINTIES, CLOCK_VALUES, EDITABLE_VALUES, KINDS_OF_FACILITY, LETTERS, OFFICE_ZONES, OUTSIDE_AREA, PRIMARY_CARE, REFERENCE_KINDS } from '../model';

const date = z.string().max(40).transform((text, context): CalendarDate => {
  if (text.trim() === '') context.addIssue({ code: 'custom', message: 'required' });
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'invalid_date' });
  return z.NEVER;
});
const branchId = z.string().regex(/^[a-z]{2,8}$/, 'not_in_list');
const regencyCode = z.string().regex(/^\d{2}\.\d{2}$/, 'not_in_list');
const governmentId = z.string().regex(/^[a-z0-9-]{2,40}$/, 'not_in_list');
const code = z.string().trim().toUpperCase().regex(/^\d{4}[A-Z]\d{3}$/, 'invalid_code');
const name = z.string().trim().min(3).max(120);
const reference = z.string().trim().min(1, 'required').max(80);
const count = z.int('invalid_number').min(0, 'invalid_number').max(10_000, 'invalid_number');
/** Of what the person saw: how many changes the subject had. */
const version = z.int('invalid_format').min(0, 'invalid_format').max(1_000_000_000, 'invalid_format');
const reason = z.string().trim().min(1, 'required').max(500);

const terms = {
  from: date,
  allowedTypes: z.array(z.enum(PRIMARY_CARE)).min(1, 'required').max(PRIMARY_CARE.length).refine((types) => new Set(types).size === types.length, 'not_in_list'),
  outsideArea: z.enum(OUTSIDE_AREA),
  letterRequired: z.enum(LETTERS),
  cutoffDay: z.int('invalid_number').min(1, 'day_of_month').max(31, 'day_of_month').nullable(),
  agreementReference: reference.nullable(),
  agreementFrom: date.nullable(),
  agreementTo: date.nullable(),
};
/** A new version of a local government's policy, from a day on. */
export const AddPolicy = z.object({ governmentId, version, reason, ...terms });
export type AddPolicyInput = z.infer<typeof AddPolicy>;

/** A local government of a branch, for regencies of the branch, with its first policy. */
export const AddGovernment = z.object({
  branchId, name, reason,
  governmentId: z.string().trim().regex(/^[a-z0-9-]{2,40}$/, 'invalid_government_code'),
  regencyCodes: z.array(regencyCode).min(1, 'required').max(60).refine((codes) => new Set(codes).size === codes.length, 'not_in_list'),
  ...terms,
});
export type AddGovernmentInput = z.infer<typeof AddGovernment>;

/** The version that begins on this day is taken back. */
export const WithdrawPolicy = z.object({ governmentId, version, reason, from: date });

const facility = {
  name,
  type: z.enum(KINDS_OF_FACILITY),
  regencyCode,
  district: z.string().trim().min(2).max(80),
  address: z.string().trim().min(3).max(200),
  doctors: count,
};
export const AddFacility = z.object({ code, branchId, reason, ...facility });
export type AddFacilityInput = z.infer<typeof AddFacility>;
export const ChangeFacility = z.object({ code, version, reason, ...facility });
export type ChangeFacilityInput = z.infer<typeof ChangeFacility>;

/** A contract from a day on; without a last day it runs on, without doctors the facility's own number counts. */
export const AddContract = z.object({ code, version, reason, from: date, to: date.nullable(), reference, doctors: count.nullable() });
export type AddContractInput = z.infer<typeof AddContract>;
/** The contract that began on `from` ends with the day `on`. */
export const EndContract = z.object({ code, version, reason, from: date, on: date });
export const WithdrawContract = z.object({ code, version, reason, from: date });

const parts = z.record(z.string().max(80), z.number('invalid_number').min(0, 'invalid_number').max(1_000_000_000, 'invalid_number')).refine((each) => Object.keys(each).length <= 60, 'invalid_format');

/** A value from a day on: each of its numbers by the place where it stands. */
export const AddValue = z.object({
  key: z.enum(EDITABLE_VALUES), version, reason,
  from: date,
  parts,
  source: z.string().trim().min(3).max(300),
  certainty: z.enum(CERTAINTIES),
});
export type AddValueInput = z.infer<typeof AddValue>;
export const WithdrawValue = z.object({ key: z.enum(EDITABLE_VALUES), version, reason, from: date });

const letterhead = {
  name,
  address: z.string().trim().min(3).max(200),
  phone: z.string().trim().min(3).max(40).regex(/^[\d() +\-./]+$/, 'invalid_phone'),
};
export const ChangeBranch = z.object({ branchId, version, reason, ...letterhead });
export type ChangeBranchInput = z.infer<typeof ChangeBranch>;

/** A regency that no branch serves yet. */
const newRegency = { regencyCode: z.string().trim().regex(/^\d{2}\.\d{2}$/, 'invalid_regency_code'), regencyName: name };

/** A branch with its letterhead and the first regency of its area. Its code names it for ever, and its zone stays. */
export const AddBranch = z.object({
  branchId: z.string().trim().toLowerCase().regex(/^[a-z]{2,8}$/, 'invalid_branch_code'),
  regionId: z.string().regex(/^[a-z0-9]{2,20}$/, 'not_in_list'),
  timeZone: z.enum(OFFICE_ZONES),
  reason,
  ...letterhead,
  ...newRegency,
});
export type AddBranchInput = z.infer<typeof AddBranch>;

/** One more regency of a branch's area. */
export const AddRegency = z.object({ branchId, version, reason, ...newRegency });
export type AddRegencyInput = z.infer<typeof AddRegency>;

/** New numbers of a value by which complaints are counted, as they are being entered. */
export const PreviewClocks = z.object({ key: z.enum(CLOCK_VALUES), from: date, parts });
export type PreviewClocksInput = z.infer<typeof PreviewClocks>;

/** One subject: an id of a local government, a facility's code, a value's key, a branch's id. */
export const ReferenceSubject = z.object({ kind: z.enum(REFERENCE_KINDS), subject: z.string().min(1).max(80) });
export type ReferenceSubjectInput = z.infer<typeof ReferenceSubject>;

/** A subject with the terms that are being entered for it, where they say where its members may go. */
export const PreviewChange = ReferenceSubject.extend({
  allowedTypes: z.array(z.enum(PRIMARY_CARE)).max(PRIMARY_CARE.length).nullable().default(null),
  outsideArea: z.enum(OUTSIDE_AREA).nullable().default(null),
});
export type PreviewChangeInput = z.infer<typeof PreviewChange>;
