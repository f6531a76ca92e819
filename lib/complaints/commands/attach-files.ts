import type { Context } from '@/lib/server/use-case';

/** Attaches papers that the person has just uploaded to the case. False when one of them is not there to be attached. */
export async function attachFiles({ tx, actor }: Context, complaintId: string, fileIds: readonly string[]): Promise<boolean> {
  if (fileIds.length === 0) return true;
  const { count } = await tx.complaintFile.updateMany({
    where: { id: { in: [...fileIds] }, complaintId: null, uploadedBy: actor.staffId },
    data: { complaintId },
  });
  return count === new Set(fileIds).size;
}
