import { branchWhere } from '@/lib/access/can';
import { defineQuery } from '@/lib/server/use-case';
import type { RequestKind, RequestStatus } from '@/lib/requests/model';
import type { Values } from '@/lib/requests/rules/facts';
import { GetRequest } from '@/lib/requests/schemas';
import { maskCardNumber } from '@/lib/values/mask';
import { regencyNames, staffNames } from './get-request';
import { shownChanges, type ShownChange } from './shown-changes';

/** What the member takes home: what was asked for and how it stands, masked as on the screen. */
export interface RequestReceipt {
  id: string;
  reference: string;
  kind: RequestKind;
  status: RequestStatus;
  decisionNote: string | null;
  memberId: string;
  memberName: string;
  cardNumber: string;
  changes: ShownChange[];
  branch: { name: string; address: string; phone: string };
  officer: string;
  requestedAt: string;
  decidedAt: string | null;
  printedAt: string;
}

/** The receipt of a request. Printing is a processing of data: audited. */
export const getRequestReceipt = defineQuery<{ id: string }, RequestReceipt>({
  name: 'requests.getReceipt',
  permission: 'service_request:read',
  scope: 'branches',
  input: GetRequest,
  audit: (_, { id, memberId, reference }) => [{ action: 'service_request.print', memberId, objectId: id, detail: { reference } }],
  run: async (context, { id }) => {
    const { tx, actor, now } = context;
    const row = await tx.serviceRequest.findFirst({ where: { id, ...branchWhere(actor) } });
    if (!row) return null;
    const member = await tx.member.findUniqueOrThrow({ where: { id: row.memberId }, select: { name: true, cardNumber: true } });
    const branch = await tx.branch.findUniqueOrThrow({ where: { id: row.branchId }, select: { name: true, address: true, phone: true } });
    const names = await staffNames(context, [row.requestedById]);
    return {
      id,
      reference: row.reference,
      kind: row.kind as RequestKind,
      status: row.status as RequestStatus,
      decisionNote: row.decisionNote,
      memberId: row.memberId,
      memberName: member.name,
      cardNumber: maskCardNumber(member.cardNumber),
      changes: shownChanges(row.before as Values, row.after as Values, await regencyNames(context)),
      branch,
      officer: names.get(row.requestedById) ?? '',
      requestedAt: row.requestedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      printedAt: now.toISOString(),
    };
  },
});
