import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type * as z from 'zod';
import { serveFamily } from '@/lib/privacy';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { MAX_EVIDENCE_BYTES, UploadEvidence } from '@/lib/transfers/schemas';

const ALLOWED = ['application/pdf', 'image/jpeg', 'image/png'];

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
  fingerprint: ({ content, ...rest }) => ({ ...rest, sha256: createHash('sha256').update(content).digest('hex') }),
  audit: (_, file) => [{ action: 'evidence.upload', memberId: file.memberId, objectId: file.id, detail: { kind: file.kind, mediaType: file.mediaType, size: file.size } }],
  announce: () => [],
  run: async (context, { memberId, kind, fileName, content }) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    if (content.length === 0) return refused(['invalid_input'], { file: 'empty_file' });
    if (content.length > MAX_EVIDENCE_BYTES) return refused(['invalid_input'], { file: 'file_too_large' });
    const mediaType = (await fileTypeFromBuffer(content))?.mime ?? '';
    if (!ALLOWED.includes(mediaType)) return refused(['invalid_input'], { file: 'file_type' });
    await serveFamily(context, [memberId]);
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } }))) return notFound;
    const file = { id: newId(), kind, fileName: fileName.replace(/[\p{Cc}/\\]/gu, '_'), mediaType, size: content.length };
    await tx.evidence.create({
      data: {
        ...file,
        branchId: actor.branch.id,
        memberId,
        sha256: createHash('sha256').update(content).digest(),
        content: new Uint8Array(content),
        uploadedBy: actor.staffId,
        uploadedAt: now,
      },
    });
    return done({ ...file, memberId });
  },
});
