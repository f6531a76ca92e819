import { done, refused } from '@/lib/server/outcome';
import { findFacilityFacts } from '@/lib/facilities';
import { defineCommand, type Context } from '@/lib/server/use-case';
import type { RequestKind } from '@/lib/requests/model';
import { overtaken, type Changes } from '@/lib/requests/rules/changes';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import type { Values } from '@/lib/requests/rules/facts';
import { appliedCodes, type RequestDecision } from '@/lib/requests/rules/findings';
import { facilityProblem } from '@/lib/requests/rules/newborn-facility';
import { storedWish } from '@/lib/requests/rules/wish';
import { ApproveRequest } from '@/lib/requests/schemas';
import { loadFacts, loadMember } from '../queries/load-facts';
import { announceChange, auditChange, changeRequest, type ChangedRequest, type RequestState } from './change-request';
import { attachedKinds } from './papers';
import { writeMember } from './write-member';

/** An approved request: of a newborn also the record that it made. */
export interface ApprovedRequest extends ChangedRequest {
  writtenMemberId: string;
}

/**
 * Approves a request and writes it into the record in the same transaction. The rules decide once more with today's facts: what became
 * impossible is refused with its codes, and so is a correction of what somebody changed meanwhile.
 */
export const approveRequest = defineCommand<{ id: string; version: number; note: string }, ApprovedRequest>({
  name: 'requests.approve',
  permission: 'service_request:decide',
  scope: 'branches',
  input: ApproveRequest,
  constraints: { service_request_no_self_approval: () => refused(['self_approval']) },
  audit: (input, approved) => [
    ...auditChange('service_request.approve')(input, approved),
    // The change of the record itself, in the trail of the member to whom it happened.
    { action: 'member.change', memberId: approved.writtenMemberId, objectId: approved.id, detail: { reference: approved.reference, service: approved.kind } },
  ],
  announce: announceChange,
  run: async (context, input) => {
    let after: Changes['after'] = {};
    const changed = await changeRequest(context, 'approve', input, async (request) => {
      const decision = await decideAgain(context, request);
      if ('codes' in decision) return refused(decision.codes);
      after = request.after as Changes['after'];
      return done({
        decidedById: context.actor.staffId, decidedAt: context.now, decisionNote: input.note, appliedAt: context.now,
        codes: appliedCodes(decision.findings), findings: decision.findings as unknown as object[],
      });
    });
    if (changed.kind !== 'done') return changed;
    const writtenMemberId = await writeMember(context, { id: changed.value.id, kind: changed.value.kind, memberId: changed.value.memberId, after });
    return done({ ...changed.value, writtenMemberId });
  },
});

async function decideAgain({ tx, today }: Context, request: RequestState): Promise<RequestDecision | { codes: string[] }> {
  const member = await loadMember(tx, request.memberId);
  if (!member) throw new Error('request without a member');
  if (overtaken(request.before as Values, member).length > 0) return { codes: ['changed_meanwhile'] };
  const kind = request.kind as RequestKind;
  const after = request.after as Changes['after'];
  if (after.facilityCode) {
    const problem = facilityProblem(await findFacilityFacts(tx, after.facilityCode, today), today);
    if (problem) return { codes: [problem] };
  }
  const wish = storedWish(kind, after);
  const papers = await attachedKinds(tx, request.id);
  const decision = decideRequest(wish, await loadFacts(tx, member, { wish, kind, papers, except: request.id }, today), today);
  return decision.outcome === 'refused' ? { codes: appliedCodes(decision.findings) } : decision;
}
