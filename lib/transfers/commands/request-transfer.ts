import { findFacilityFacts } from '@/lib/facilities';
import { serveFamily } from '@/lib/privacy';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { decideTogether } from '@/lib/transfers/rules/decide-together';
import { effectiveDateOf } from '@/lib/transfers/rules/effective-date';
import { appliedCodes, type TransferDecision } from '@/lib/transfers/rules/findings';
import { statusOnRequest } from '@/lib/transfers/rules/next-status';
import { formatReference } from '@/lib/values/reference';
import { RequestTransfer, type RequestTransferInput } from '@/lib/transfers/schemas';
import { toDbDate } from '@/lib/values/calendar-date';
import { noteInVisit } from '@/lib/visits';
import { loadMemberFacts, type MemberFacts } from '../queries/load-facts';
import { loadTransferPolicy } from '../queries/load-policy';
import { attachEvidence, evidenceKinds } from './attach-evidence';
import { recordTransferEvent } from './record-event';

/** What became of one member of the request. */
export interface RequestVerdict {
  memberId: string;
  decision: TransferDecision;
  transferId: string | null;
  reference: string | null;
}

export interface RequestResult {
  batchId: string;
  verdicts: RequestVerdict[];
}

/**
 * Requests a transfer for one or several members of a family card. Each member gets a verdict; those that no rule refuses get a transfer,
 * approved at once where no rule asks for approval. Refused as a whole when no member can move, with the codes of all.
 */
export const requestTransfer = defineCommand<RequestTransferInput, RequestResult>({
  name: 'transfers.request',
  permission: 'transfer:request',
  scope: 'nation',
  input: RequestTransfer,
  constraints: { transfer_one_open: () => refused(['T13']) },
  audit: (input, result) =>
    result.verdicts.map(({ memberId, transferId, reference, decision }) => ({
      action: transferId ? 'transfer.request' : 'transfer.request_refused',
      memberId,
      objectId: transferId,
      reason: input.reason,
      detail: { reference, to: input.facilityCode, outcome: decision.outcome, codes: appliedCodes(decision.findings) },
    })),
  announce: (_, result, { actor }) =>
    result.verdicts.flatMap(({ transferId }) =>
      transferId && actor.branch ? [{ topic: 'transfers' as const, branchId: actor.branch.id, objectId: transferId }] : [],
    ),
  run: async (context, input) => {
    const { tx, actor, today } = context;
    if (!actor.branch) return refused(['needs_branch']);
    const target = await findFacilityFacts(tx, input.facilityCode, effectiveDateOf(today));
    if (!target) return refused(['invalid_input'], { facilityCode: 'unknown_facility' });
    const family = await loadMemberFacts(tx, input.memberIds, today);
    if (family.length !== input.memberIds.length) return notFound;
    const familyCard = await sharedFamilyCard(context, input.memberIds);
    if (familyCard === null) return refused(['invalid_input'], { memberIds: 'not_one_family' });
    await serveFamily(context, input.memberIds);
    const evidence = await evidenceKinds(context, input.evidenceIds, familyCard);
    if (!evidence) return refused(['invalid_input'], { evidenceIds: 'unknown_file' });
    const policy = await loadTransferPolicy(tx, today);
    const claim = { reason: input.reason, letterDate: input.letterDate, evidence };
    const decided = decideTogether(family, { target, claim }, policy, today);
    if (decided.every(({ decision }) => decision.outcome === 'refused')) {
      return refused([...new Set(decided.flatMap(({ decision }) => appliedCodes(decision.findings)))]);
    }
    const batchId = newId();
    const verdicts: RequestVerdict[] = [];
    for (const { facts, decision } of decided) verdicts.push(await save(context, { batchId, branchId: actor.branch.id, facts, decision, input }));
    return done({ batchId, verdicts });
  },
});

interface Saving {
  batchId: string;
  branchId: string;
  facts: MemberFacts;
  decision: TransferDecision;
  input: RequestTransferInput;
}

async function save(context: Context, { batchId, branchId, facts, decision, input }: Saving): Promise<RequestVerdict> {
  const { tx, actor, now, today } = context;
  const status = statusOnRequest(decision.outcome);
  if (status === null || decision.outcome === 'refused') return { memberId: facts.member.id, decision, transferId: null, reference: null };
  const id = newId();
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`SELECT nextval('transfer_reference_seq')::integer AS number`;
  const reference = formatReference(today, number);
  const automatic = status === 'approved';
  await tx.transfer.create({
    data: {
      id,
      reference,
      batchId,
      branchId,
      memberId: facts.member.id,
      segment: facts.member.segment,
      localGovernmentId: facts.localGovernmentId,
      fromFacilityCode: facts.current?.facilityCode ?? null,
      toFacilityCode: input.facilityCode,
      reason: input.reason,
      letterDate: input.letterDate && toDbDate(input.letterDate),
      note: input.note,
      status,
      outcome: decision.outcome,
      codes: appliedCodes(decision.findings),
      findings: decision.findings as unknown as object[],
      effectiveDate: toDbDate(decision.effectiveDate),
      requestedById: actor.staffId,
      requestedAt: now,
      submittedBy: [actor.staffId],
      decidedAt: automatic ? now : null,
      automatic,
      updatedAt: now,
      updatedById: actor.staffId,
    },
  });
  await attachEvidence(tx, id, input.evidenceIds);
  await noteInVisit(context, { service: 'facility_change', made: 'transfer', madeId: id, reference, memberId: facts.member.id });
  const event = { transferId: id, memberId: facts.member.id, branchId };
  await recordTransferEvent(context, { ...event, action: 'request', from: null, to: 'requested', note: input.note });
  if (automatic) await recordTransferEvent(context, { ...event, action: 'approve_automatically', from: 'requested', to: 'approved', note: '' });
  return { memberId: facts.member.id, decision, transferId: id, reference };
}

/** The one family card of the members, or null when they have several. */
async function sharedFamilyCard({ tx }: Context, memberIds: readonly string[]): Promise<string | null> {
  const cards = await tx.member.findMany({ where: { id: { in: [...memberIds] } }, select: { familyCard: true }, distinct: ['familyCard'] });
  return cards.length === 1 ? (cards[0]?.familyCard ?? null) : null;
}
