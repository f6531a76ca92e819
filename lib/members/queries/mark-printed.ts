import { GetMember } from '@/lib/members/schemas';
import { defineQuery } from '@/lib/server/use-case';
import { openMember } from '@/lib/privacy';
import { noteInVisit } from '@/lib/visits';

/** Says that the record was sent to a printer: printing is a processing of personal data of its own (UU 27/2022 art. 31). */
export const markPrinted = defineQuery<{ id: string }, { id: string }>({
  name: 'members.markPrinted',
  permission: 'member:read',
  scope: 'nation',
  input: GetMember,
  audit: (_, member) => [{ action: 'member.print', memberId: member.id }],
  run: async (context, { id }) => {
    await openMember(context, id);
    const member = await context.tx.member.findUnique({ where: { id }, select: { id: true } });
    if (member) await noteInVisit(context, { service: 'information', made: 'print', madeId: id, memberId: id });
    return member;
  },
});
