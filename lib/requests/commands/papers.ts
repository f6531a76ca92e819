import type { Tx } from '@/lib/server/db';
import type { Context } from '@/lib/server/use-case';
import { PAPER_KINDS, type PaperKind } from '@/lib/requests/model';

/** Kinds of the uploaded papers, or null when one is unknown, not of the person's branches, or another member's. */
export async function paperKinds({ tx, actor }: Pick<Context, 'tx' | 'actor'>, ids: readonly string[], memberId: string): Promise<PaperKind[] | null> {
  if (ids.length === 0) return [];
  const files = await tx.evidence.findMany({
    where: { id: { in: [...ids] }, memberId, branchId: { in: [...actor.branchIds] } },
    select: { kind: true },
  });
  const kinds = files.flatMap(({ kind }) => PAPER_KINDS.find((each) => each === kind) ?? []);
  return kinds.length === new Set(ids).size ? kinds : null;
}

/** Kinds of the papers that a request has. */
export async function attachedKinds(tx: Tx, requestId: string): Promise<PaperKind[]> {
  const ties = await tx.serviceRequestEvidence.findMany({ where: { requestId }, select: { evidenceId: true } });
  const files = await tx.evidence.findMany({ where: { id: { in: ties.map(({ evidenceId }) => evidenceId) } }, select: { kind: true } });
  return files.flatMap(({ kind }) => PAPER_KINDS.find((each) => each === kind) ?? []);
}

/** Ties papers to a request; one that is tied already stays so. */
export async function attachPapers(tx: Tx, requestId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.serviceRequestEvidence.createMany({ data: [...new Set(ids)].map((evidenceId) => ({ requestId, evidenceId })), skipDuplicates: true });
}
