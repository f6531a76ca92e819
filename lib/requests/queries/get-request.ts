import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { branchWhere } from '@/lib/access/can';
import type { Segment, Sex } from '@/lib/members/model';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { PaperKind, RequestAction, RequestKind, RequestStatus } from '@/lib/requests/model';
import type { Values } from '@/lib/requests/rules/facts';
import type { Outcome } from '@/lib/requests/rules/finding-terms';
import type { Finding } from '@/lib/requests/rules/findings';
import { isOwnToDecide, possibleActions } from '@/lib/requests/rules/next-status';
import { GetRequest } from '@/lib/requests/schemas';
import { ageOn, fromDbDate } from '@/lib/values/calendar-date';
import { maskCardNumber } from '@/lib/values/mask';
import { shownChanges, type ShownChange } from './shown-changes';

/** A request as its case page shows it. Instants are ISO texts; values are masked where their field is. */
export interface RequestCaseView {
  id: string;
  reference: string;
  version: number;
  kind: RequestKind;
  status: RequestStatus;
  outcome: Outcome;
  findings: Finding[];
  changes: ShownChange[];
  note: string;
  automatic: boolean;
  decisionNote: string | null;
  requestedAt: string;
  requestedByName: string;
  decidedAt: string | null;
  decidedByName: string | null;
  branch: { id: string; name: string };
  /** As the record is now: after an applied request with its new values. */
  member: { id: string; name: string; sex: Sex; age: number; cardNumber: string; segment: Segment };
  /** The record that an applied newborn report made. */
  createdMemberId: string | null;
  papers: { id: string; kind: PaperKind; fileName: string; mediaType: string; size: number }[];
  events: { id: string; at: string; actorName: string; action: string; fromStatus: string | null; toStatus: string; note: string }[];
  /** What the person may do now: the buttons. */
  actions: RequestAction[];
  /** The role could decide, were it not the person's own request. */
  own: boolean;
  /** Whether the person may see masked values in full. */
  mayReveal: boolean;
}

/** One request with its changes, history, papers and the actions that the person has; null outside the scope. */
export const getRequest = defineQuery<{ id: string }, RequestCaseView>({
  name: 'requests.get',
  permission: 'service_request:read',
  scope: 'branches',
  input: GetRequest,
  audit: (_, { id, reference, kind, member }) => [{ action: 'service_request.open', memberId: member.id, objectId: id, detail: { reference, service: kind } }],
  run: async (context, { id }) => {
    const { tx, actor, today } = context;
    const row = await tx.serviceRequest.findFirst({ where: { id, ...branchWhere(actor) } });
    if (!row) return null;
    const member = await tx.member.findUniqueOrThrow({
      where: { id: row.memberId },
      select: { id: true, name: true, sex: true, birthDate: true, cardNumber: true, segment: true },
    });
    const branch = await tx.branch.findUniqueOrThrow({ where: { id: row.branchId }, select: { id: true, name: true } });
    const names = await staffNames(context, [row.requestedById, row.decidedById]);
    const events = await tx.serviceRequestEvent.findMany({ where: { requestId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
    const state = { status: row.status as RequestStatus, submittedBy: row.submittedBy };
    const person = { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] };
    return {
      id,
      reference: row.reference,
      version: row.version,
      kind: row.kind as RequestKind,
      status: state.status,
      outcome: row.outcome as Outcome,
      findings: row.findings as unknown as Finding[],
      changes: shownChanges(row.before as Values, row.after as Values, await regencyNames(context)),
      note: row.note,
      automatic: row.automatic,
      decisionNote: row.decisionNote,
      requestedAt: row.requestedAt.toISOString(),
      requestedByName: names.get(row.requestedById) ?? '',
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedByName: row.decidedById === null ? null : (names.get(row.decidedById) ?? ''),
      branch,
      member: {
        id: member.id, name: member.name, sex: member.sex as Sex, age: ageOn(fromDbDate(member.birthDate), today), cardNumber: maskCardNumber(member.cardNumber),
        segment: member.segment as Segment,
      },
      createdMemberId: row.createdMemberId,
      papers: await loadPapers(context, id),
      events: events.map(({ id: eventId, at, actorName, action, fromStatus, toStatus, note }) => ({ id: eventId, at: at.toISOString(), actorName, action, fromStatus, toStatus, note })),
      actions: possibleActions(state, person),
      own: isOwnToDecide(state, person),
      mayReveal: (person.permissions as readonly string[]).includes('service_request:file'),
    };
  },
});

/** Names of regencies by code. Reference data: nobody's. */
export async function regencyNames({ tx }: Pick<Context, 'tx'>): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.regency.findMany({ select: { code: true, name: true } });
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names of members of staff by id. */
export async function staffNames({ tx }: Pick<Context, 'tx'>, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.staff.findMany({ where: { id: { in: ids.filter((id) => id !== null) } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function loadPapers({ tx }: Context, requestId: string): Promise<RequestCaseView['papers']> {
  const ties = await tx.serviceRequestEvidence.findMany({ where: { requestId }, select: { evidenceId: true } });
  const papers = await tx.evidence.findMany({
    where: { id: { in: ties.map(({ evidenceId }) => evidenceId) } },
    select: { id: true, kind: true, fileName: true, mediaType: true, size: true },
    orderBy: { uploadedAt: 'asc' },
  });
  return papers.map((paper) => ({ ...paper, kind: paper.kind as PaperKind }));
}
