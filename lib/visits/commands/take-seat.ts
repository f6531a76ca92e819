import type * as z from 'zod';
import { can } from '@/lib/access/can';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ticketLabel } from '../model';
import { findOwnDesk, isSeatedToday, queueBranch } from '../queries/own-desk';
import { LeaveDesk, SitAtDesk } from '../schemas/queue';
import { openTicketAt } from './call-next-ticket';
import { announceQueue } from './queue-news';

/** The desk that a command was about. */
export interface ChangedDesk {
  number: number;
}

const EMPTY = { staffId: null, seatedAt: null, pausedAt: null, pauseReason: null };
const announce = (_: unknown, { number }: ChangedDesk, context: Context) => announceQueue(context, `desk-${number}`);

/** Sits down at a desk; the one where the person sat is left. A desk where a colleague sits today is refused and says who. */
export const sitAtDesk = defineCommand<z.infer<typeof SitAtDesk>, ChangedDesk>({
  name: 'queue.sit',
  permission: 'queue:serve',
  scope: 'branches',
  input: SitAtDesk,
  audit: nothingPersonal,
  announce,
  // Somebody who changed offices and still sits at a desk of the old one.
  constraints: { service_desk_staff_id_key: () => refused(['seated_elsewhere']) },
  run: async (context, { desk: number }) => {
    const { tx, actor, now } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return refused(['no_desk']);
    // Both rows in the order of their numbers: two who change places do not wait for each other.
    await tx.$queryRaw`SELECT number FROM service_desk WHERE branch_id = ${branchId} AND (staff_id = ${actor.staffId}::uuid OR number = ${number}) ORDER BY number FOR UPDATE`;
    const desk = await tx.serviceDesk.findUnique({ where: { branchId_number: { branchId, number } }, select: { active: true, staffId: true, seatedAt: true, pausedAt: true } });
    if (!desk?.active) return refused(['desk_unknown'], { desk: 'not_in_list' });
    const seated = isSeatedToday(context, desk.seatedAt);
    if (desk.staffId === actor.staffId && seated) return done({ number });
    if (desk.staffId !== null && seated) return takenBy(context, desk.staffId);
    const own = await findOwnDesk(context);
    const open = (own && (await openTicketAt(context, branchId, own.number))) ?? null;
    if (open) return refused(['desk_has_ticket'], undefined, { label: ticketLabel(open) });
    await tx.serviceDesk.updateMany({ where: { branchId, staffId: actor.staffId }, data: EMPTY });
    await tx.serviceDesk.update({ where: { branchId_number: { branchId, number } }, data: { ...EMPTY, staffId: actor.staffId, seatedAt: now } });
    return done({ number });
  },
});

async function takenBy({ tx }: Context, staffId: string): Promise<Outcome<never>> {
  const { name } = await tx.staff.findUniqueOrThrow({ where: { id: staffId }, select: { name: true } });
  return refused(['desk_taken'], { desk: 'desk_taken' }, { by: name });
}

/** Leaves the own desk; a supervisor may free one whose person has gone. Not while a number is called or served there. */
export const leaveDesk = defineCommand<z.infer<typeof LeaveDesk>, ChangedDesk>({
  name: 'queue.leave',
  permission: 'queue:serve',
  scope: 'branches',
  input: LeaveDesk,
  audit: nothingPersonal,
  announce,
  run: async (context, { desk }) => {
    const { tx, actor } = context;
    const branchId = queueBranch(context);
    const own = await tx.serviceDesk.findFirst({ where: { staffId: actor.staffId, branchId: { in: [...actor.branchIds] } }, select: { number: true } });
    const number = desk ?? own?.number;
    if (branchId === null || number === undefined) return refused(['no_desk']);
    if (number !== own?.number && !can(actor, 'queue:manage')) return refused(['other_desk'], undefined, { label: '', desk: number });
    const open = await openTicketAt(context, branchId, number);
    if (open) return refused(['desk_has_ticket'], undefined, { label: ticketLabel(open) });
    const { count } = await tx.serviceDesk.updateMany({ where: { branchId, number, staffId: { not: null } }, data: EMPTY });
    return count === 0 ? refused(['desk_empty']) : done({ number });
  },
});
