import { createHash } from 'node:crypto';
import { appendAudit } from '@/lib/server/audit';
import type { Tx } from '@/lib/server/db';
import { asDevice, deviceAuditActor, type DeviceCaller } from '@/lib/server/device';
import { announceInTransaction } from '@/lib/server/events';
import { parseCardNumber } from '@/lib/values/card-number';
import { bareDigits } from '@/lib/values/digits';
import { NIK_LENGTH } from '@/lib/values/nik';
import { ticketLabel, TILES, type TileId } from '../model';
import { ticketColumns, type TicketRow } from '../queries/queue-ticket';
import type { KioskIssueInput, KioskScanInput } from '../schemas/devices';
import { issueTicket } from './issue-ticket';

/** What the kiosk shows and prints. */
export interface KioskTicket {
  label: string;
  tile: TileId;
  issuedAt: string;
  /** How many will be called before. */
  ahead: number;
}

/** A card that waits longer than this was somebody else's. */
const SCAN_MINUTES = 3;

/**
 * Gives a number at the kiosk. The attempt's key names the ticket, so that a kiosk which tries again after a dropped line gets the same
 * number. A card scanned before binds its member here; the kiosk never learns who that is.
 */
export async function issueAtKiosk(caller: DeviceCaller, input: KioskIssueInput, key: string): Promise<KioskTicket> {
  const id = ticketIdOf(caller.device.id, key);
  const given = () => asDevice(caller, (tx) => readGiven(tx, id));
  const earlier = await given();
  if (earlier) return earlier;
  try {
    return await asDevice(caller, (tx) => issueOnce(tx, caller, id, input));
  } catch (error) {
    // The same attempt twice at once: the other one has given the number meanwhile.
    const other = await given();
    if (other) return other;
    throw error;
  }
}

async function issueOnce(tx: Tx, caller: DeviceCaller, id: string, { tile: tileId, priority, scan }: KioskIssueInput): Promise<KioskTicket> {
  const { device, now, today } = caller;
  const tile = TILES.find((each) => each.id === tileId);
  if (!tile) throw new Error(`no tile ${tileId}`);
  const memberId = await takeScan(tx, caller, scan);
  const row = await issueTicket(tx, { id, branchId: device.branchId, day: today, letter: tile.letter, service: tile.service, priority, memberId, deviceId: device.id, now });
  await announceInTransaction(tx, [{ topic: 'queue', branchId: device.branchId, objectId: id }]);
  if (memberId !== null) {
    await appendAudit(tx, deviceAuditActor(caller), now, [{ action: 'queue.issue', memberId, objectId: id, detail: { kind: 'kiosk', reference: ticketLabel(row) } }]);
  }
  return kioskTicket(tx, row);
}

/** The member of the scanned card, once; null without one, or when it is too old. */
async function takeScan(tx: Tx, { device, now }: DeviceCaller, scan: string | null): Promise<string | null> {
  const kept = await tx.branchDevice.findUniqueOrThrow({ where: { id: device.id }, select: { scanKey: true, scanMemberId: true, scannedAt: true } });
  if (kept.scanKey !== null) await tx.branchDevice.update({ where: { id: device.id }, data: { scanKey: null, scanMemberId: null, scannedAt: null } });
  const fresh = kept.scannedAt !== null && now.getTime() - kept.scannedAt.getTime() <= SCAN_MINUTES * 60_000;
  return scan !== null && kept.scanKey === scan && fresh ? kept.scanMemberId : null;
}

async function readGiven(tx: Tx, id: string): Promise<KioskTicket | null> {
  const row = await tx.ticket.findUnique({ where: { id }, select: ticketColumns });
  return row && kioskTicket(tx, row);
}

async function kioskTicket(tx: Tx, row: TicketRow): Promise<KioskTicket> {
  const [before] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ticket o, ticket t
    WHERE t.id = ${row.id}::uuid AND o.branch_id = t.branch_id AND o.day = t.day AND o.status = 'waiting' AND (o.rank, o.queued_at, o.id) < (t.rank, t.queued_at, t.id)`;
  const tile = TILES.find(({ letter }) => letter === row.letter);
  if (!tile) throw new Error(`no tile of the letter ${row.letter}`);
  return { label: ticketLabel(row), tile: tile.id, issuedAt: row.issuedAt.toISOString(), ahead: before?.count ?? 0 };
}

/**
 * Looks up whose card was scanned (13 digits) or whose identity card (NIK, 16 digits), and keeps it for the number that is asked for next. Answers
 * yes or no and never who; audited as a search by the device. A number that several share is a no.
 */
export async function scanAtKiosk(caller: DeviceCaller, { number, scan }: KioskScanInput): Promise<{ known: boolean }> {
  const { device, now } = caller;
  const card = parseCardNumber(number);
  const digits = bareDigits(number);
  const nik = digits?.length === NIK_LENGTH ? digits : null;
  if (card === null && nik === null) return { known: false };
  return asDevice(caller, async (tx) => {
    const found = await tx.member.findMany({ where: card === null ? { nik } : { cardNumber: card }, select: { id: true }, take: 2 });
    const memberId = found.length === 1 ? (found[0]?.id ?? null) : null;
    await tx.branchDevice.update({ where: { id: device.id }, data: { scanKey: scan, scanMemberId: memberId, scannedAt: now } });
    await appendAudit(tx, deviceAuditActor(caller), now, [{ action: 'queue.scan', memberId, objectId: device.id, detail: { shown: memberId === null ? 0 : 1, intent: card === null ? 'nik' : 'card' } }]);
    return { known: memberId !== null };
  });
}

/** One attempt of one device is one ticket, and no other device can name it. */
function ticketIdOf(deviceId: string, key: string): string {
  const hex = createHash('sha256').update(`${deviceId} ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
