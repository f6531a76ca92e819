import type * as z from 'zod';
import type { PrivacyKind } from '@/lib/privacy/model';
import { OpenPrivacyForm } from '@/lib/privacy/schemas';
import { defineQuery } from '@/lib/server/use-case';
import { openMember } from './open-member';

/** What the form begins with. */
export interface PrivacyForm {
  memberId: string;
  name: string;
  cardEnding: string;
  restricted: boolean;
  /** Kinds of which a request waits already, at any office. */
  open: PrivacyKind[];
}

/** Opens the form for a member's request about their data; the opening is audited. */
export const openPrivacyForm = defineQuery<z.infer<typeof OpenPrivacyForm>, PrivacyForm>({
  name: 'privacy.openForm',
  permission: 'privacy:file',
  scope: 'nation',
  counts: 'opening',
  input: OpenPrivacyForm,
  audit: (_, { memberId }) => [{ action: 'member.open', memberId, reason: 'privacy_request' }],
  run: async (context, { memberId }) => {
    const { restricted } = await openMember(context, memberId);
    const member = await context.tx.member.findUnique({ where: { id: memberId }, select: { name: true, cardNumber: true } });
    if (!member) return null;
    const open = await context.tx.privacyRequest.findMany({ where: { memberId, status: 'open' }, select: { kind: true } });
    return { memberId, name: member.name, cardEnding: member.cardNumber.slice(-4), restricted, open: open.map(({ kind }) => kind as PrivacyKind) };
  },
});
