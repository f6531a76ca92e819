import type * as z from 'zod';
import { openMember } from '@/lib/privacy';
import { defineQuery } from '@/lib/server/use-case';
import { maskCardNumber, maskPhone } from '@/lib/values/mask';
import { OpenComplaintForm } from '../schemas/intake';
import { findDuplicates, type PossibleDuplicate } from './find-duplicates';

/** What the form for a new complaint begins with. */
export interface ComplaintFormView {
  member: { id: string; name: string; cardNumber: string; phone: string | null; regencyCode: string; facility: { code: string; name: string } | null } | null;
  /** Complaints of the member in the last 30 days: perhaps it is one of them. */
  duplicates: PossibleDuplicate[];
  regencies: { code: string; name: string }[];
  /** At a branch the complaint is classified at once; elsewhere triage does it. */
  classifies: boolean;
}

/** Opens the form, for a member or without one; null for an unknown member. */
export const openComplaintForm = defineQuery<z.infer<typeof OpenComplaintForm>, ComplaintFormView>({
  name: 'complaints.openForm',
  permission: 'complaint:file',
  scope: 'nation',
  counts: ({ memberId }) => (memberId === null ? null : 'opening'),
  input: OpenComplaintForm,
  audit: (_, { member }) => (member === null ? [] : [{ action: 'member.open', memberId: member.id, detail: { kind: 'complaint_form' } }]),
  run: async (context, { memberId }) => {
    const { tx, actor } = context;
    if (memberId !== null) await openMember(context, memberId);
    const member = memberId === null ? null : await tx.member.findUnique({
      where: { id: memberId },
      select: { id: true, name: true, cardNumber: true, phone: true, regencyCode: true, periods: { where: { validTo: null }, select: { facility: { select: { code: true, name: true } } }, take: 1 } },
    });
    if (memberId !== null && !member) return null;
    return {
      member: member && {
        id: member.id, name: member.name, cardNumber: maskCardNumber(member.cardNumber), phone: member.phone && maskPhone(member.phone), regencyCode: member.regencyCode,
        facility: member.periods[0]?.facility ?? null,
      },
      duplicates: memberId === null ? [] : await findDuplicates(context, { memberId, except: null }),
      regencies: await tx.regency.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } }),
      classifies: actor.branch !== null,
    };
  },
});
