import { serveMember } from '@/lib/privacy';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { noteInVisit } from '@/lib/visits';
import { FileComplaint, type FileComplaintInput } from '../schemas/intake';
import { attachFiles } from './attach-files';
import { announceComplaint, auditComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { createComplaint } from './create-complaint';

/**
 * Files a complaint that somebody makes at the desk or by telephone, for a member or without one. At a branch it is the branch's at once and
 * has to be classified; at the central office and the Care Center it waits to be routed.
 */
export const fileComplaint = defineCommand<FileComplaintInput, ChangedComplaint>({
  name: 'complaints.file',
  permission: 'complaint:file',
  scope: 'nation',
  input: FileComplaint,
  audit: auditComplaint('complaint.file', ({ channel }: FileComplaintInput) => ({ kind: channel })),
  announce: announceComplaint,
  run: async (context, input) => {
    const { tx, actor, now } = context;
    const branchId = actor.branch?.id ?? null;
    if (branchId !== null && input.classification === null) return refused(['invalid_input'], { 'classification.level': 'required' });
    await serveMember(context, input.memberId);
    const member = input.memberId === null ? null : await tx.member.findUnique({ where: { id: input.memberId }, select: { id: true, name: true, regencyCode: true } });
    if (input.memberId !== null && !member) return notFound;
    if (input.facilityCode !== null && !(await tx.facility.findUnique({ where: { code: input.facilityCode }, select: { code: true } }))) {
      return refused(['invalid_input'], { facilityCode: 'unknown_facility' });
    }
    if (input.regencyCode !== null && !(await tx.regency.findUnique({ where: { code: input.regencyCode }, select: { code: true } }))) {
      return refused(['invalid_input'], { regencyCode: 'unknown_regency' });
    }
    const { channel, reporterName, reporterPhone, reporterRelation, subject, description, classification, facilityCode, numbers } = input;
    const filed = await createComplaint(changerOf(context), {
      origin: null, channel, receivedAt: now, branchId, member, reporter: { name: reporterName, phone: reporterPhone, relation: reporterRelation },
      subject, description, classification, facilityCode, regencyCode: input.regencyCode ?? member?.regencyCode ?? null, numbers,
    });
    if (!(await attachFiles(context, filed.id, input.fileIds))) return refused(['invalid_input'], { fileIds: 'unknown_file' });
    await noteInVisit(context, { service: 'complaint', made: 'complaint', madeId: filed.id, reference: filed.reference, memberId: input.memberId });
    return done(filed);
  },
});
