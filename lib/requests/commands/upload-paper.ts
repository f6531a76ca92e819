import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type * as z from 'zod';
import { serveMember } from '@/lib/privacy';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { MAX_PAPER_BYTES, UploadPaper } from '@/lib/requests/schemas';

const ALLOWED = ['application/pdf', 'image/jpeg', 'image/png'];

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
  fingerprint: ({ content, ...rest }) => ({ ...rest, sha256: createHash('sha256').update(content).digest('hex') }),
  audit: (_, { id, memberId, kind, mediaType, size }) => [{ action: 'evidence.upload', memberId, objectId: id, detail: { kind, mediaType, size } }],
  announce: () => [],
  run: async (context, { memberId, kind, fileName, content }) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    if (content.length === 0) return refused(['invalid_input'], { file: 'empty_file' });
    if (content.length > MAX_PAPER_BYTES) return refused(['invalid_input'], { file: 'file_too_large' });
    const mediaType = (await fileTypeFromBuffer(content))?.mime ?? '';
    if (!ALLOWED.includes(mediaType)) return refused(['invalid_input'], { file: 'file_type' });
    await serveMember(context, memberId);
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } }))) return notFound;
    const paper = { id: newId(), memberId, kind, fileName: fileName.replace(/[\p{Cc}/\\]/gu, '_'), mediaType, size: content.length };
    await tx.evidence.create({
      data: {
        ...paper, branchId: actor.branch.id, sha256: createHash('sha256').update(content).digest(), content: new Uint8Array(content), uploadedBy: actor.staffId, uploadedAt: now,
      },
    });
    return done(paper);
  },
});
