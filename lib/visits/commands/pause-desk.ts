import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal, type Context } from '@/lib/server/use-case';
import { findOwnDesk, queueBranch } from '../queries/own-desk';
import { PauseDesk, ResumeDesk, SaveDesk } from '../schemas/queue';
import { announceQueue } from './queue-news';
import type { ChangedDesk } from './take-seat';

const announce = (_: unknown, { number }: ChangedDesk, context: Context) => announceQueue(context, `desk-${number}`);
const desk = { scope: 'branches', audit: nothingPersonal, announce } as const;

/** Pauses the own desk: it calls nobody until it goes on. A number that is called or served there is not touched. */
export const pauseDesk = defineCommand<z.infer<typeof PauseDesk>, ChangedDesk>({
  ...desk,
  name: 'queue.pause',
  permission: 'queue:serve',
  input: PauseDesk,
  run: async (context, { reason }) => {
    const own = await findOwnDesk(context);
    if (!own) return refused(['no_desk']);
    await context.tx.serviceDesk.updateMany({
      where: { staffId: context.actor.staffId, number: own.number },
      data: { pausedAt: own.pausedAt ?? context.now, pauseReason: reason },
    });
    return done({ number: own.number });
  },
});

/** Goes on after a pause. */
export const resumeDesk = defineCommand<z.infer<typeof ResumeDesk>, ChangedDesk>({
  ...desk,
  name: 'queue.resume',
  permission: 'queue:serve',
  input: ResumeDesk,
  run: async (context) => {
    const own = await findOwnDesk(context);
    if (!own) return refused(['no_desk']);
    await context.tx.serviceDesk.updateMany({ where: { staffId: context.actor.staffId, number: own.number }, data: { pausedAt: null, pauseReason: null } });
    return done({ number: own.number });
  },
});

/** Sets a desk up, closes it or opens it again. A desk where somebody sits is not closed. */
export const saveDesk = defineCommand<z.infer<typeof SaveDesk>, ChangedDesk>({
  ...desk,
  name: 'queue.saveDesk',
  permission: 'queue:manage',
  input: SaveDesk,
  run: async (context, { number, active }) => {
    const { tx } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return refused(['no_desk']);
    await tx.$executeRaw`INSERT INTO service_desk (branch_id, number) VALUES (${branchId}, ${number}) ON CONFLICT DO NOTHING`;
    const { count } = await tx.serviceDesk.updateMany({ where: { branchId, number, ...(!active && { staffId: null }) }, data: { active } });
    return count === 0 ? refused(['desk_in_use'], { number: 'desk_in_use' }) : done({ number });
  },
});
