import * as z from 'zod';
import { businessDate } from '@/lib/values/inputs';
import { OBSTACLES, SERVICES } from '../model';
import { SEGMENT_CHOICES } from './segments';

/** By the ticket that was called, or by hand. */
export const OpenVisit = z.object({ ticketId: z.uuid().nullable().default(null) });
export type OpenVisitInput = z.infer<typeof OpenVisit>;

export const CurrentVisit = z.object({});
export const GetVisit = z.object({ id: z.uuid() });

const target = { visitId: z.uuid(), version: z.int().positive() };
/** Another member, or nobody. */
export const BindMember = z.object({ ...target, memberId: z.uuid().nullable() });
export const TickService = z.object({ visitId: z.uuid(), service: z.enum(SERVICES) });
export const DiscardVisit = z.object(target);

/** The answers at the end. `services` are the ticked ones, all of them; what the console attached stays by itself. */
export const CloseVisit = z.object({
  ...target,
  services: z.array(z.enum(SERVICES)).max(SERVICES.length).refine((services) => new Set(services).size === services.length, 'twice'),
  /** Left out: the one that the rule takes. */
  service: z.enum(SERVICES).nullable().default(null),
  avoidable: z.boolean(),
  obstacle: z.enum(OBSTACLES).nullable().default(null),
  appExplained: z.boolean(),
  appInstalled: z.boolean(),
  appActivated: z.boolean(),
});
export type CloseVisitInput = z.infer<typeof CloseVisit>;

export const CorrectVisit = CloseVisit.extend({ note: z.string().trim().max(500).default('') });
export type CorrectVisitInput = z.infer<typeof CorrectVisit>;

/** By what the list is narrowed. Days are the branch's own, both included; weekday 1 is Monday. Reports lead here with these names. */
export const VisitFilter = z.object({
  from: businessDate.nullable().default(null),
  to: businessDate.nullable().default(null),
  branch: z.string().regex(/^[a-z0-9-]{1,20}$/).nullable().default(null),
  service: z.enum(SERVICES).nullable().default(null),
  segment: z.enum(SEGMENT_CHOICES).nullable().default(null),
  desk: z.int().min(1).max(99).nullable().default(null),
  avoidable: z.boolean().nullable().default(null),
  obstacle: z.enum(OBSTACLES).nullable().default(null),
  hour: z.int().min(0).max(23).nullable().default(null),
  weekday: z.int().min(1).max(7).nullable().default(null),
});
export type VisitFilterInput = z.infer<typeof VisitFilter>;

/** One page, newest first: keyset, so `after` is the last row of the page before. */
export const ListVisits = VisitFilter.extend({
  after: z.object({ day: businessDate, id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListVisitsInput = z.infer<typeof ListVisits>;
