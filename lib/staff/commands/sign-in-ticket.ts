import type { Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';
import { seal, unseal } from '@/lib/server/sealed';

/** How long a person may look for their telephone. */
export const TICKET_MS = 5 * 60_000;
/** Wrong codes after which the password is asked for again. */
export const MOST_WRONG_CODES = 5;
const PURPOSE = 'sign-in ticket';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a ticket says of itself. That it is still good, its row says. */
export interface Ticket {
  id: string;
  staffId: string;
}

/** Gives out a ticket: the password of this account was right. The text is sealed, so that nobody makes or changes one. */
export async function giveTicket(tx: Tx, staffId: string, at: Date): Promise<string> {
  await tx.signInTicket.deleteMany({ where: { staffId, expiresAt: { lt: at } } });
  const id = newId();
  await tx.signInTicket.create({ data: { id, staffId, createdAt: at, expiresAt: new Date(at.getTime() + TICKET_MS) } });
  return Buffer.from(seal(PURPOSE, 'ticket', `${id} ${staffId}`)).toString('base64url');
}

/** Reads a ticket; null for anything that was not given out here. */
export function readTicket(text: string): Ticket | null {
  const [id, staffId] = (unseal(PURPOSE, 'ticket', Buffer.from(text.slice(0, 500), 'base64url')) ?? '').split(' ');
  return id && staffId && UUID.test(id) && UUID.test(staffId) ? { id, staffId } : null;
}

/** Takes a ticket for good, within the transaction of the sign-in; false when it is used, too old, of another account, or worn out by wrong codes. */
export async function takeTicket(tx: Tx, { id, staffId }: Ticket, at: Date): Promise<boolean> {
  const { count } = await tx.signInTicket.updateMany({
    where: { id, staffId, usedAt: null, expiresAt: { gt: at }, failures: { lt: MOST_WRONG_CODES } },
    data: { usedAt: at },
  });
  return count === 1;
}

/** The code was wrong: the ticket is open again, and one try poorer. */
export async function returnTicket(tx: Tx, { id }: Ticket): Promise<void> {
  await tx.signInTicket.update({ where: { id }, data: { usedAt: null, failures: { increment: 1 } } });
}
