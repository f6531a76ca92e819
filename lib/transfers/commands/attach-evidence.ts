import type { Tx } from '@/lib/server/db';
import type { Context } from '@/lib/server/use-case';
import type { EvidenceKind } from '@/lib/transfers/model';

/**
 * Kinds of the uploaded files, or null when one is unknown, not of this branch, or belongs to another family. A file uploaded for one
 * member serves the whole family card.
 */
export async function evidenceKinds({ tx, actor }: Pick<Context, 'tx' | 'actor'>, ids: readonly string[], familyCard: string): Promise<EvidenceKind[] | null> {
  if (ids.length === 0) return [];
  const files = await tx.evidence.findMany({
    where: { id: { in: [...ids] }, member: { familyCard }, branchId: { in: [...actor.branchIds] } },
    select: { id: true, kind: true },
  });
  if (files.length !== new Set(ids).size) return null;
  return files.map(({ kind }) => kind as EvidenceKind);
}

/** Ties files to a transfer; a file that is tied already stays so. */
export async function attachEvidence(tx: Tx, transferId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.transferEvidence.createMany({ data: [...new Set(ids)].map((evidenceId) => ({ transferId, evidenceId })), skipDuplicates: true });
}
