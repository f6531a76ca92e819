import { branchWhere, can } from '@/lib/access/can';
import type { Prisma } from '@/lib/generated/prisma/client';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { ticketAfter, ticketLabel, type TicketAction, type TicketStatus } from '../model';
import { queueTicket, ticketColumns, type QueueTicket, type TicketRow } from '../queries/queue-ticket';

/** The columns that a step changes beside status and version. */
export type TicketChange = Prisma.TicketUncheckedUpdateManyInput;

const ENDED: readonly TicketStatus[] = ['done', 'no_show', 'cancelled'];

/**
 * One step of TICKET_TRANSITIONS: load within the scope, check version, status and whose ticket it is, let `prepare` decide more, then
 * compare-and-set on the version. A ticket that a desk has called is that desk's; a supervisor may act on any.
 */
export async function changeTicket(
  context: Context,
  action: TicketAction,
  input: { ticketId: string; version: number },
  prepare: (row: TicketRow) => Promise<Outcome<TicketChange>> | Outcome<TicketChange>,
): Promise<Outcome<QueueTicket>> {
  const { tx, actor, now } = context;
  const row = await tx.ticket.findFirst({ where: { id: input.ticketId, ...branchWhere(actor) }, select: ticketColumns });
  if (!row) return notFound;
  if (row.version !== input.version) return conflictWith(context, row);
  const to = ticketAfter(row.status as TicketStatus, action);
  if (to === null) return refused([`ticket_${row.status}`], undefined, { label: ticketLabel(row) });
  const ofOther = (row.status === 'called' || row.status === 'serving') && row.staffId !== actor.staffId;
  if (ofOther && !can(actor, 'queue:manage')) return refused(['other_desk'], undefined, { label: ticketLabel(row), desk: row.deskNumber ?? 0 });
  const prepared = await prepare(row);
  if (prepared.kind !== 'done') return prepared;
  const change = { ...prepared.value, status: to, version: row.version + 1, endedAt: ENDED.includes(to) ? now : null };
  const { count } = await tx.ticket.updateMany({ where: { id: row.id, version: row.version }, data: change });
  const after = await tx.ticket.findUniqueOrThrow({ where: { id: row.id }, select: ticketColumns });
  return count === 0 ? conflictWith(context, after) : done(queueTicket(after, now));
}

/** What goes back into the line belongs to no desk any more. */
export const OFF_THE_DESK = { deskNumber: null, staffId: null, calledAt: null } as const satisfies TicketChange;

async function conflictWith({ tx }: Context, row: TicketRow): Promise<Outcome<never>> {
  const by = row.staffId && (await tx.staff.findUnique({ where: { id: row.staffId }, select: { name: true } }));
  return {
    kind: 'conflict',
    by: by ? by.name : '',
    at: (row.announcedAt ?? row.issuedAt).toISOString(),
    changes: [{ field: 'status', before: null, after: row.status }, { field: 'version', before: null, after: String(row.version) }],
  };
}
