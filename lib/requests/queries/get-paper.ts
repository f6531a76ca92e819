import { branchWhere } from '@/lib/access/can';
import { defineQuery } from '@/lib/server/use-case';
import { GetRequest } from '@/lib/requests/schemas';

export interface PaperFile {
  id: string;
  memberId: string;
  kind: string;
  fileName: string;
  mediaType: string;
  content: Uint8Array;
}

/** The bytes of a paper, for whoever may see the request that names it. Every opening is audited. */
export const getPaper = defineQuery<{ id: string }, PaperFile>({
  name: 'requests.getPaper',
  permission: 'service_request:read',
  scope: 'branches',
  input: GetRequest,
  audit: (_, { id, memberId, kind }) => [{ action: 'evidence.open', memberId, objectId: id, detail: { kind } }],
  run: async ({ tx, actor }, { id }) => {
    const tie = await tx.serviceRequestEvidence.findFirst({ where: { evidenceId: id }, select: { requestId: true } });
    const named = tie && (await tx.serviceRequest.findFirst({ where: { id: tie.requestId, ...branchWhere(actor) }, select: { id: true } }));
    if (!named) return null;
    return tx.evidence.findFirst({
      // What is past its period of retention has no content any more.
      where: { id, content: { not: new Uint8Array() }, ...branchWhere(actor) },
      select: { id: true, memberId: true, kind: true, fileName: true, mediaType: true, content: true },
    });
  },
});
