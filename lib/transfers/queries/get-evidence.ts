import { defineQuery } from '@/lib/server/use-case';
import { GetEvidence } from '@/lib/transfers/schemas';
import { branchWhere } from '@/lib/access/can';

export interface EvidenceFile {
  id: string;
  memberId: string;
  kind: string;
  fileName: string;
  mediaType: string;
  content: Uint8Array;
}

/** The bytes of a paper, for whoever may see the transfers of its branch. Every opening is audited. */
export const getEvidence = defineQuery<{ id: string }, EvidenceFile>({
  name: 'transfers.getEvidence',
  permission: 'transfer:read',
  scope: 'branches',
  input: GetEvidence,
  audit: (_, file) => [{ action: 'evidence.open', memberId: file.memberId, objectId: file.id, detail: { kind: file.kind } }],
  run: ({ tx, actor }, { id }) =>
    tx.evidence.findFirst({
      // What is past its period of retention has no content any more.
      where: { id, content: { not: new Uint8Array() }, ...branchWhere(actor) },
      select: { id: true, memberId: true, kind: true, fileName: true, mediaType: true, content: true },
    }),
});
