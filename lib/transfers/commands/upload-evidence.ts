import type * as z from 'zod';
import { serveFamily } from '@/lib/privacy';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { acceptUpload, describeUpload, fingerprintOfUpload } from '@/lib/server/upload/accept-upload';
import { countUpload } from '@/lib/server/upload/upload-quota';
import { defineCommand } from '@/lib/server/use-case';
import { MAX_EVIDENCE_BYTES, UploadEvidence } from '@/lib/transfers/schemas';

export interface UploadedEvidence {
  id: string;
  kind: string;
  fileName: string;
  mediaType: string;
  size: number;
}

/** Keeps a paper for a member, PDF, JPEG or PNG by its bytes, 5 MB at most. It counts once a request names it. */
export const uploadEvidence = defineCommand<z.infer<typeof UploadEvidence>, UploadedEvidence & { memberId: string }>({
  name: 'transfers.uploadEvidence',
  permission: 'transfer:request',
  scope: 'branches',
  input: UploadEvidence,
  fingerprint: fingerprintOfUpload,
  prepare: acceptUpload(MAX_EVIDENCE_BYTES),
  audit: (_, file) => [{ action: 'evidence.upload', memberId: file.memberId, objectId: file.id, detail: { kind: file.kind, mediaType: file.mediaType, size: file.size } }],
  announce: () => [],
  run: async (context, { memberId, kind, fileName, content }) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    await serveFamily(context, [memberId]);
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } }))) return notFound;
    const { sha256, ...described } = await describeUpload(content);
    const over = await countUpload(context, described.size);
    if (over) return over;
    const file = { id: newId(), kind, fileName, ...described };
    await tx.evidence.create({
      data: {
        ...file,
        branchId: actor.branch.id,
        memberId,
        sha256,
        content: new Uint8Array(content),
        uploadedBy: actor.staffId,
        uploadedAt: now,
      },
    });
    return done({ ...file, memberId });
  },
});
