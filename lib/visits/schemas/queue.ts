import * as z from 'zod';
import { PAUSE_REASONS, PRIORITIES, SERVICES } from '../model';

/** The number on a desk's plate. */
export const deskNumber = z.int('not_in_list').min(1, 'not_in_list').max(99, 'not_in_list');

export const SitAtDesk = z.object({ desk: deskNumber });
/** Without a desk one's own is left; a supervisor may free any. */
export const LeaveDesk = z.object({ desk: deskNumber.nullable().default(null) });
export const PauseDesk = z.object({ reason: z.enum(PAUSE_REASONS) });
export const ResumeDesk = z.object({});
export const SaveDesk = z.object({ number: deskNumber, active: z.boolean() });

export const CallNext = z.object({});

/** A step on a ticket as it was seen: a stale version gets a conflict. */
export const TicketStep = z.object({ ticketId: z.uuid(), version: z.int().min(1).max(1_000_000) });

/** Back into the line, the place kept: for one desk only, or for another service. */
export const MoveTicket = TicketStep.extend({
  desk: deskNumber.nullable().default(null),
  service: z.enum(SERVICES).nullable().default(null),
}).superRefine(({ desk, service }, context) => {
  if ((desk === null) === (service === null)) context.addIssue({ code: 'custom', path: ['desk'], message: 'desk_or_service' });
});

/** A ticket by hand, of somebody who does not use the kiosk. */
export const IssueTicket = z.object({
  service: z.enum(SERVICES),
  priority: z.enum(PRIORITIES).default('none'),
  memberId: z.uuid().nullable().default(null),
});

export const ReadQueue = z.object({});
export const ReadLine = z.object({});
