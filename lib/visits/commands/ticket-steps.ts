import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import type { QueueTicket } from '../queries/queue-ticket';
import { MoveTicket, TicketStep } from '../schemas/queue';
import { changeTicket, OFF_THE_DESK } from './change-ticket';
import { announceTicket, auditTicket } from './queue-news';

type Step = z.infer<typeof TicketStep>;

const step = { permission: 'queue:serve', scope: 'branches', input: TicketStep, announce: announceTicket } as const;

/** Calls the same number once more: the display and its sound say it again. */
export const callAgain = defineCommand<Step, QueueTicket>({
  ...step,
  name: 'queue.callAgain',
  audit: auditTicket('queue.call', 'again'),
  run: (context, input) => changeTicket(context, 'call_again', input, ({ calls }) => done({ announcedAt: context.now, calls: calls + 1 })),
});

/** Nobody came to the call. */
export const noShow = defineCommand<Step, QueueTicket>({
  ...step,
  name: 'queue.noShow',
  audit: auditTicket('queue.change', 'no_show'),
  run: (context, input) => changeTicket(context, 'no_show', input, () => done({})),
});

/** Somebody who did not come to the call has come after all: back into the line at the old place. */
export const takeBack = defineCommand<Step, QueueTicket>({
  ...step,
  name: 'queue.takeBack',
  audit: auditTicket('queue.change', 'take_back'),
  run: (context, input) => changeTicket(context, 'take_back', input, () => done(OFF_THE_DESK)),
});

/** A ticket that nobody waits with any more is taken out of the line. */
export const cancelTicket = defineCommand<Step, QueueTicket>({
  ...step,
  name: 'queue.cancel',
  audit: auditTicket('queue.change', 'cancel'),
  run: (context, input) => changeTicket(context, 'cancel', input, () => done({})),
});

/**
 * Sends the person on: into the line of one desk only, or of another service for any desk. The place in the line is kept, so they are next in
 * all likelihood. A visit that was opened with the ticket stays with the person who opened it, without the ticket: the next desk opens its own.
 */
export const moveTicket = defineCommand<z.infer<typeof MoveTicket>, QueueTicket>({
  ...step,
  name: 'queue.move',
  input: MoveTicket,
  audit: auditTicket('queue.change', 'move'),
  run: (context, input) =>
    changeTicket(context, 'move', input, async ({ id, branchId, deskNumber, status, service }) => {
      if (input.desk !== null) {
        if (input.desk === deskNumber) return refused(['same_desk'], { desk: 'same_desk' });
        const open = await context.tx.serviceDesk.findFirst({ where: { branchId, number: input.desk, active: true }, select: { number: true } });
        if (!open) return refused(['desk_unknown'], { desk: 'not_in_list' });
      }
      if (status === 'serving') await context.tx.visit.updateMany({ where: { ticketId: id, closedAt: null }, data: { ticketId: null, updatedAt: context.now } });
      return done({ ...OFF_THE_DESK, forDesk: input.desk, service: input.service ?? service });
    }),
});
