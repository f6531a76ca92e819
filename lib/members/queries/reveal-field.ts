import type * as z from 'zod';
import { revealsInBulk } from '@/lib/audit';
import { RevealField, type RevealableField } from '@/lib/members/schemas';
import { openMember } from '@/lib/privacy';
import { defineQuery } from '@/lib/server/use-case';
import { isProvisionalCard, parseCardNumber } from '@/lib/values/card-number';
import { virtualAccount } from '@/lib/values/virtual-account';

/** One masked value in full. A query and not a command: nothing changes but the audit, and no receipt may keep the value. */
export const revealField = defineQuery<z.infer<typeof RevealField>, { field: RevealableField; value: string }>({
  name: 'members.reveal',
  permission: 'member:reveal',
  scope: 'nation',
  stepUp: (_, __, context) => revealsInBulk(context),
  counts: 'reveal',
  input: RevealField,
  audit: ({ memberId, field }) => [{ action: 'member.reveal', memberId, detail: { field } }],
  run: async (context, { memberId, field }) => {
    await openMember(context, memberId);
    const member = await context.tx.member.findUnique({
      where: { id: memberId },
      select: { nik: true, familyCard: true, cardNumber: true, phone: true, email: true },
    });
    if (!member) return null;
    const card = isProvisionalCard(member.cardNumber) ? null : parseCardNumber(member.cardNumber);
    const value = field === 'virtualAccount' ? card && virtualAccount(card, 'other') : member[field];
    return value === null ? null : { field, value };
  },
});
