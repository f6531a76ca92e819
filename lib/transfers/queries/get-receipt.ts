import { branchWhere } from '@/lib/access/can';
import { defineQuery } from '@/lib/server/use-case';
import type { TransferStatus } from '@/lib/transfers/model';
import { GetTransfer } from '@/lib/transfers/schemas';
import { addDays, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber } from '@/lib/values/mask';
import { noteInVisit } from '@/lib/visits';

/** What the member takes home: one line for each member of the request. */
export interface TransferReceipt {
  reference: string;
  transferId: string;
  branch: { name: string; address: string; phone: string; timeZone: string };
  officer: string;
  requestedAt: string;
  printedAt: string;
  effectiveDate: CalendarDate;
  lines: {
    transferId: string;
    memberId: string;
    reference: string;
    name: string;
    cardNumber: string;
    status: TransferStatus;
    from: string | null;
    /** Last day at the facility of now. */
    until: CalendarDate;
    to: string;
    toAddress: string;
    effectiveDate: CalendarDate;
  }[];
}

/** The receipt of a transfer and of all that were requested with it. Printing is a processing of data: audited for each member. */
export const getReceipt = defineQuery<{ id: string }, TransferReceipt>({
  name: 'transfers.getReceipt',
  permission: 'transfer:read',
  scope: 'branches',
  input: GetTransfer,
  audit: (_, receipt) =>
    receipt.lines.map(({ memberId, transferId, reference }) => ({ action: 'transfer.print', memberId, objectId: transferId, detail: { reference } })),
  run: async (context, { id }) => {
    const { tx, actor, now } = context;
    const own = await tx.transfer.findFirst({
      where: { id, ...branchWhere(actor) },
      select: { memberId: true, reference: true, batchId: true, requestedAt: true, effectiveDate: true, branch: true, requestedBy: { select: { name: true } } },
    });
    if (!own) return null;
    await noteInVisit(context, { service: 'facility_change', made: 'print', madeId: id, reference: own.reference, memberId: own.memberId });
    const rows = await tx.transfer.findMany({
      where: { batchId: own.batchId, ...branchWhere(actor) },
      select: {
        id: true, reference: true, status: true, effectiveDate: true,
        member: { select: { id: true, name: true, cardNumber: true, relation: true, birthDate: true } },
        fromFacility: { select: { name: true } },
        toFacility: { select: { name: true, address: true } },
      },
      orderBy: [{ member: { relation: 'asc' } }, { member: { birthDate: 'asc' } }],
    });
    return {
      reference: own.reference,
      transferId: id,
      branch: own.branch,
      officer: own.requestedBy.name,
      requestedAt: own.requestedAt.toISOString(),
      printedAt: now.toISOString(),
      effectiveDate: fromDbDate(own.effectiveDate),
      lines: rows.map((row) => ({
        transferId: row.id,
        memberId: row.member.id,
        reference: row.reference,
        name: row.member.name,
        cardNumber: maskCardNumber(row.member.cardNumber),
        status: row.status as TransferStatus,
        from: row.fromFacility?.name ?? null,
        until: addDays(fromDbDate(row.effectiveDate), -1),
        to: row.toFacility.name,
        toAddress: row.toFacility.address,
        effectiveDate: fromDbDate(row.effectiveDate),
      })),
    };
  },
});
