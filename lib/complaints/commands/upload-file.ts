import * as z from 'zod';
import { newId } from '@/lib/server/id';
import { done } from '@/lib/server/outcome';
import { acceptUpload, describeUpload, fingerprintOfUpload } from '@/lib/server/upload/accept-upload';
import { countUpload } from '@/lib/server/upload/upload-quota';
import { defineCommand, defineQuery } from '@/lib/server/use-case';
import { branchWhere } from '@/lib/access/can';

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const UploadFile = z.object({ kind: z.enum(['complaint', 'evidence', 'provider']), fileName: z.string().trim().min(1).max(200), content: z.instanceof(Uint8Array) });

export interface UploadedFile {
  id: string;
  kind: string;
  fileName: string;
  mediaType: string;
  size: number;
}

/** Keeps a paper, PDF, JPEG or PNG by its bytes, 5 MB at most. It is nobody's until a complaint, a pause or an answer names it. */
export const uploadComplaintFile = defineCommand<z.infer<typeof UploadFile>, UploadedFile>({
  name: 'complaints.uploadFile',
  permission: 'complaint:file',
  scope: 'self',
  input: UploadFile,
  fingerprint: fingerprintOfUpload,
  prepare: acceptUpload(MAX_FILE_BYTES),
  audit: (_, file) => [{ action: 'complaint_file.upload', objectId: file.id, detail: { kind: file.kind, mediaType: file.mediaType, size: file.size } }],
  announce: () => [],
  run: async (context, { kind, fileName, content }) => {
    const { tx, actor, now } = context;
    const { sha256, ...described } = await describeUpload(content);
    const over = await countUpload(context, described.size);
    if (over) return over;
    const file = { id: newId(), kind, fileName, ...described };
    await tx.complaintFile.create({
      data: {
        ...file, branchId: actor.branch?.id ?? null, sha256, content: new Uint8Array(content), uploadedBy: actor.staffId, uploadedAt: now,
      },
    });
    return done(file);
  },
});

/** The bytes of a paper, for whoever may see its complaint. Every opening is audited. */
export const getComplaintFile = defineQuery<{ id: string }, { id: string; memberId: string | null; kind: string; fileName: string; mediaType: string; content: Uint8Array }>({
  name: 'complaints.getFile',
  permission: 'complaint:read',
  scope: 'branches',
  input: z.object({ id: z.uuid() }),
  audit: (_, file) => [{ action: 'complaint_file.open', memberId: file.memberId, objectId: file.id, detail: { kind: file.kind } }],
  run: async ({ tx, actor }, { id }) => {
    const file = await tx.complaintFile.findFirst({
      // What is past its period of retention has no content any more.
      where: { id, content: { not: new Uint8Array() }, complaint: { ...branchWhere(actor) } },
      select: { id: true, kind: true, fileName: true, mediaType: true, content: true, complaint: { select: { memberId: true } } },
    });
    if (!file) return null;
    const { complaint, ...rest } = file;
    return { ...rest, memberId: complaint?.memberId ?? null };
  },
});
