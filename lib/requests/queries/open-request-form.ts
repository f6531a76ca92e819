import type * as z from 'zod';
import { openMember } from '@/lib/privacy';
import { defineQuery } from '@/lib/server/use-case';
import type { RequestKind } from '@/lib/requests/model';
import type { RequestFacts } from '@/lib/requests/rules/facts';
import { OpenRequestForm } from '@/lib/requests/schemas';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskFamilyCardNumber, maskNik, maskPhone } from '@/lib/values/mask';
import { maskEmail } from '@/lib/members';
import { loadFacts, loadMember } from './load-facts';

/** Everything that the form needs to decide in the browser with the same rules as the server. Numbers are masked and serve to compare by eye only. */
export interface RequestForm {
  kind: RequestKind;
  memberId: string;
  facts: RequestFacts;
  masked: { nik: string | null; familyCard: string; cardNumber: string; phone: string | null; email: string | null };
  regencies: { code: string; name: string }[];
  /** Where the member is registered: a newborn goes with its mother. */
  facility: { code: string; name: string } | null;
  today: CalendarDate;
}

/** Opens the form of a service for a member of any office; the opening is audited. */
export const openRequestForm = defineQuery<z.infer<typeof OpenRequestForm>, RequestForm>({
  name: 'requests.openForm',
  permission: 'service_request:file',
  scope: 'nation',
  counts: 'opening',
  input: OpenRequestForm,
  audit: ({ kind }, { memberId }) => [{ action: 'member.open', memberId, reason: kind }],
  run: async (context, { memberId, kind }) => {
    const { tx, today } = context;
    await openMember(context, memberId);
    const member = await loadMember(tx, memberId);
    if (!member) return null;
    const period = await tx.memberFacility.findFirst({ where: { memberId, validTo: null }, select: { facility: { select: { code: true, name: true } } } });
    const card = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { cardNumber: true } });
    return {
      kind,
      memberId,
      facts: await loadFacts(tx, member, { wish: null, kind, papers: [] }, today),
      masked: {
        nik: member.nik && maskNik(member.nik, 'record'),
        familyCard: maskFamilyCardNumber(member.familyCard, 'record'),
        cardNumber: maskCardNumber(card.cardNumber),
        phone: member.phone && maskPhone(member.phone),
        email: member.email && maskEmail(member.email),
      },
      regencies: await tx.regency.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } }),
      facility: period?.facility ?? null,
      today,
    };
  },
});
