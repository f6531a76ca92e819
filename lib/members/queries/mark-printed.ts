import { GetMember } from '@/lib/members/schemas';
import { defineQuery } from '@/lib/server/use-case';

/** Says that the record was sent to a printer: printing is a processing of personal data of its own (UU 27/2022 art. 31). */
export const markPrinted = defineQuery<{ id: string }, { id: string }>({
  name: 'members.markPrinted',
  permission: 'member:read',
  scope: 'nation',
  input: GetMember,
  audit: (_, member) => [{ action: 'member.print', memberId: member.id }],
  run: ({ tx }, { id }) => tx.member.findUnique({ where: { id }, select: { id: true } }),
});
