import { newId } from '@/lib/server/id';
import { done, notFound, refused, type FieldProblems } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { serveMember } from '@/lib/privacy';
import { findFacilityFacts } from '@/lib/facilities';
import { type RequestKind, type RequestStatus, SERVICE_OF } from '@/lib/requests/model';
import { changesOf, subjectOf } from '@/lib/requests/rules/changes';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import type { Wish } from '@/lib/requests/rules/facts';
import { appliedCodes, type RequestDecision } from '@/lib/requests/rules/findings';
import { FileRequest, type FileRequestInput } from '@/lib/requests/schemas';
import { checkNik } from '@/lib/values/nik';
import { formatReference } from '@/lib/values/reference';
import { noteInVisit } from '@/lib/visits';
import { facilityProblem } from '../rules/newborn-facility';
import { loadFacts, loadMember, type KnownMember } from '../queries/load-facts';
import { attachPapers, paperKinds } from './papers';
import { recordRequestEvent } from './record-event';
import { writeMember } from './write-member';

/** What a filed request answers: where it stands, and the decision with its reasons. */
export interface FiledRequest {
  id: string;
  reference: string;
  kind: RequestKind;
  memberId: string;
  branchId: string;
  status: RequestStatus;
  decision: RequestDecision;
  fields: string[];
}

const SHORTEST_NOTE = 5;

/**
 * Files a request for a change of a member's record. What no rule wants approved (contact) is written at once; everything else waits for a
 * supervisor. Refused with the codes of the rules, a wrong field with its problem.
 */
export const fileRequest = defineCommand<FileRequestInput, FiledRequest>({
  name: 'requests.file',
  permission: 'service_request:file',
  scope: 'nation',
  input: FileRequest,
  constraints: { service_request_one_open: () => refused(['I12']) },
  audit: (_, { id, reference, kind, memberId, status, decision, fields }) => [
    // Which fields, never their values.
    { action: 'service_request.file', memberId, objectId: id, detail: { reference, service: kind, status, fields, codes: appliedCodes(decision.findings) } },
    ...(status === 'applied' ? [{ action: 'member.change', memberId, objectId: id, detail: { reference, service: kind } }] : []),
  ],
  announce: (_, { id, branchId }) => [{ topic: 'service_requests', branchId, objectId: id }],
  run: async (context, input) => {
    const { tx, actor, today } = context;
    if (!actor.branch) return refused(['needs_branch']);
    await serveMember(context, input.memberId);
    const member = await loadMember(tx, input.memberId);
    if (!member) return notFound;
    const problems = await fieldProblemsOf(context, input);
    if (problems) return refused(['invalid_input'], problems);
    const papers = await paperKinds(context, input.evidenceIds, member.id);
    if (!papers) return refused(['invalid_input'], { evidenceIds: 'unknown_file' });
    const facts = await loadFacts(tx, member, { wish: input, kind: input.kind, papers }, today);
    const decision = decideRequest(input, facts, today);
    if (decision.outcome === 'refused') return refused(appliedCodes(decision.findings));
    if (decision.needsNote && input.note.length < SHORTEST_NOTE) return refused(['invalid_input'], { note: 'note_reason' });
    const filed = await save(context, actor.branch.id, member, input, decision);
    await noteInVisit(context, { service: SERVICE_OF[filed.kind], made: 'service_request', madeId: filed.id, reference: filed.reference, memberId: member.id });
    return done(filed);
  },
});

/** Problems that only today's date or the facilities tell. */
async function fieldProblemsOf({ tx, today }: Context, wish: Wish): Promise<FieldProblems | null> {
  if (wish.kind === 'identity_correction' && wish.nik !== null) {
    const nik = checkNik(wish.nik, today);
    if (!nik.ok) return { nik: nik.problem };
  }
  if (wish.kind === 'contact_update' && wish.regencyCode !== null) {
    if (!(await tx.regency.findUnique({ where: { code: wish.regencyCode }, select: { code: true } }))) return { regencyCode: 'not_in_list' };
  }
  if (wish.kind !== 'newborn_report' || wish.facilityCode === null) return null;
  const problem = facilityProblem(await findFacilityFacts(tx, wish.facilityCode, today), today);
  return problem && { facilityCode: problem };
}

async function save(context: Context, branchId: string, member: KnownMember, input: FileRequestInput, decision: RequestDecision): Promise<FiledRequest> {
  const { tx, actor, now, today } = context;
  const { before, after } = changesOf(input, member, await facilityOf(context, input));
  const id = newId();
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`SELECT nextval('service_request_reference_seq')::integer AS number`;
  const reference = formatReference(today, number, 'PL');
  const automatic = decision.outcome === 'allowed';
  const status: RequestStatus = automatic ? 'applied' : 'requested';
  await tx.serviceRequest.createMany({
    data: {
      id, reference, kind: input.kind, branchId, memberId: member.id, segment: member.segment, subject: subjectOf(input), status,
      outcome: decision.outcome, codes: appliedCodes(decision.findings), findings: decision.findings as unknown as object[], before, after, note: input.note,
      requestedById: actor.staffId, requestedAt: now, submittedBy: [actor.staffId], decidedAt: automatic ? now : null, automatic, appliedAt: automatic ? now : null,
      updatedAt: now, updatedById: actor.staffId,
    },
  });
  await attachPapers(tx, id, input.evidenceIds);
  const event = { requestId: id, memberId: member.id, branchId };
  await recordRequestEvent(context, { ...event, action: 'file', from: null, to: 'requested', note: input.note });
  if (automatic) {
    await recordRequestEvent(context, { ...event, action: 'approve_automatically', from: 'requested', to: 'applied', note: '' });
    await writeMember(context, { id, kind: input.kind, memberId: member.id, after });
  }
  return { id, reference, kind: input.kind, memberId: member.id, branchId, status, decision, fields: Object.keys(after) };
}

/** The newborn's facility: the one chosen, else the mother's. */
async function facilityOf({ tx }: Context, wish: FileRequestInput): Promise<{ code: string; name: string } | null> {
  if (wish.kind !== 'newborn_report') return null;
  if (wish.facilityCode !== null) return tx.facility.findUnique({ where: { code: wish.facilityCode }, select: { code: true, name: true } });
  const period = await tx.memberFacility.findFirst({ where: { memberId: wish.memberId, validTo: null }, select: { facility: { select: { code: true, name: true } } } });
  return period?.facility ?? null;
}
