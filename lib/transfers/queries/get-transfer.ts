import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { branchWhere } from '@/lib/access/can';
import type { FacilityType } from '@/lib/facilities/model';
import type { Segment, Sex } from '@/lib/members/model';
import { defineQuery } from '@/lib/server/use-case';
import type { EvidenceKind, TransferAction, TransferReason, TransferStatus } from '@/lib/transfers/model';
import type { Outcome } from '@/lib/transfers/rules/finding-terms';
import type { Finding } from '@/lib/transfers/rules/findings';
import { possibleActions, refusedActions, type ActRefusal } from '@/lib/transfers/rules/next-status';
import { GetTransfer } from '@/lib/transfers/schemas';
import { ageOn, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskNik } from '@/lib/values/mask';

/** A transfer as its case page shows it. Instants are ISO texts. */
export interface TransferCaseView {
  id: string;
  reference: string;
  version: number;
  status: TransferStatus;
  outcome: Outcome;
  codes: string[];
  findings: Finding[];
  effectiveDate: CalendarDate;
  reason: TransferReason;
  letterDate: CalendarDate | null;
  note: string;
  automatic: boolean;
  decisionNote: string | null;
  requestedAt: string;
  requestedBy: { id: string; name: string };
  decidedAt: string | null;
  decidedBy: { id: string; name: string } | null;
  appliedAt: string | null;
  branch: { id: string; name: string; address: string; phone: string; timeZone: string };
  member: {
    id: string;
    name: string;
    sex: Sex;
    age: number;
    nik: string | null;
    cardNumber: string;
    segment: Segment;
    payer: string | null;
  };
  from: { code: string; name: string } | null;
  to: { code: string; name: string; type: FacilityType; district: string };
  evidence: { id: string; kind: EvidenceKind; fileName: string; mediaType: string; size: number }[];
  events: { id: string; at: string; actorName: string; action: string; fromStatus: string | null; toStatus: string; note: string }[];
  /** Others of the same request. */
  siblings: { id: string; reference: string; memberName: string; status: TransferStatus }[];
  /** What the person may do now: the buttons. */
  actions: TransferAction[];
  /** What the role could do, were it not for this transfer's reason: said beside the missing button. */
  refusals: Partial<Record<TransferAction, ActRefusal>>;
}

const facility = { select: { code: true, name: true, type: true, district: true } } as const;
const staffName = { select: { id: true, name: true } } as const;

/** One transfer with its history, papers and the actions that the person has; null outside the scope. */
export const getTransfer = defineQuery<{ id: string }, TransferCaseView>({
  name: 'transfers.get',
  permission: 'transfer:read',
  scope: 'branches',
  input: GetTransfer,
  audit: (_, transfer) => [{ action: 'transfer.open', memberId: transfer.member.id, objectId: transfer.id, detail: { reference: transfer.reference } }],
  run: async ({ tx, actor, today }, { id }) => {
    const row = await tx.transfer.findFirst({
      where: { id, ...branchWhere(actor) },
      include: {
        branch: { select: { id: true, name: true, address: true, phone: true, timeZone: true } },
        member: {
          select: { id: true, name: true, sex: true, birthDate: true, nik: true, cardNumber: true, segment: true, payerName: true },
        },
        localGovernment: { select: { name: true } },
        fromFacility: facility,
        toFacility: facility,
        requestedBy: staffName,
        decidedBy: staffName,
        events: { orderBy: { at: 'asc' } },
        evidence: { select: { evidence: { select: { id: true, kind: true, fileName: true, mediaType: true, size: true } } } },
      },
    });
    if (!row) return null;
    const siblings = await tx.transfer.findMany({
      where: { batchId: row.batchId, id: { not: id }, ...branchWhere(actor) },
      select: { id: true, reference: true, status: true, member: { select: { name: true } } },
      orderBy: { id: 'asc' },
    });
    const effectiveDate = fromDbDate(row.effectiveDate);
    const status = row.status as TransferStatus;
    const state = { status, submittedBy: row.submittedBy, effectiveDate };
    const person = { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] };
    return {
      id: row.id,
      reference: row.reference,
      version: row.version,
      status,
      outcome: row.outcome as Outcome,
      codes: row.codes,
      findings: row.findings as unknown as Finding[],
      effectiveDate,
      reason: row.reason as TransferReason,
      letterDate: row.letterDate && fromDbDate(row.letterDate),
      note: row.note,
      automatic: row.automatic,
      decisionNote: row.decisionNote,
      requestedAt: row.requestedAt.toISOString(),
      requestedBy: row.requestedBy,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: row.decidedBy,
      appliedAt: row.appliedAt?.toISOString() ?? null,
      branch: row.branch,
      member: {
        id: row.member.id,
        name: row.member.name,
        sex: row.member.sex as Sex,
        age: ageOn(fromDbDate(row.member.birthDate), today),
        nik: row.member.nik && maskNik(row.member.nik, 'record'),
        cardNumber: maskCardNumber(row.member.cardNumber),
        segment: row.member.segment as Segment,
        payer: row.localGovernment?.name ?? row.member.payerName,
      },
      from: row.fromFacility,
      to: { ...row.toFacility, type: row.toFacility.type as FacilityType },
      evidence: row.evidence.map(({ evidence }) => ({ ...evidence, kind: evidence.kind as EvidenceKind })),
      events: row.events.map(({ id, at, actorName, action, fromStatus, toStatus, note }) => ({
        id, at: at.toISOString(), actorName, action, fromStatus, toStatus, note,
      })),
      siblings: siblings.map(({ member, status, ...rest }) => ({ ...rest, status: status as TransferStatus, memberName: member.name })),
      actions: possibleActions(state, person, today),
      refusals: refusedActions(state, person, today),
    };
  },
});
