import type * as z from 'zod';
import { serveMember } from '@/lib/privacy';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { acceptUpload, describeUpload, fingerprintOfUpload } from '@/lib/server/upload/accept-upload';
import { countUpload } from '@/lib/server/upload/upload-quota';
import { defineCommand } from '@/lib/server/use-case';
import { MAX_PAPER_BYTES, UploadPaper } from '@/lib/requests/schemas';

export interface UploadedPaper {
  id: string;
  memberId: string;
  kind: string;
  fileName: string;
  mediaType: string;
  size: number;
}

/** Keeps a paper for a member, PDF, JPEG or PNG by its bytes, 5 MB at most. It counts once a request names it. */
export const uploadPaper = defineCommand<z.infer<typeof UploadPaper>, UploadedPaper>({
  name: 'requests.uploadPaper',
  permission: 'service_request:file',
  scope: 'branches',
  input: UploadPaper,
  fingerprint: fingerprintOfUpload,
  prepare: acceptUpload(MAX_PAPER_BYTES),
  audit: (_, { id, memberId, kind, mediaType, size }) => [{ action: 'evidence.upload', memberId, objectId: id, detail: { kind, mediaType, size } }],
  announce: () => [],
  run: async (context, { memberId, kind, fileName, content }) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    await serveMember(context, memberId);
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } }))) return notFound;
    const { sha256, ...described } = await describeUpload(content);
    const over = await countUpload(context, described.size);
    if (over) return over;
    const paper = { id: newId(), memberId, kind, fileName, ...described };
    await tx.evidence.create({
      data: {
        ...paper, branchId: actor.branch.id, sha256, content: new Uint8Array(content), uploadedBy: actor.staffId, uploadedAt: now,
      },
    });
    return done(paper);
  },
});
