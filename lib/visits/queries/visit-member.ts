import { defineQuery } from '@/lib/server/use-case';
import type { Segment } from '@/lib/members/model';
import { GetVisit } from '../schemas/visits';

/** The member to whom a visit is bound. */
export interface VisitMember {
  id: string;
  name: string;
  cardEnding: string;
  segment: Segment;
}

/** Who the person's open visit is for; null when nobody is bound. Asked once a member, since every reading is audited. */
export const visitMember = defineQuery<{ id: string }, { member: VisitMember | null }>({
  name: 'visits.member',
  permission: 'queue:serve',
  scope: 'self',
  input: GetVisit,
  audit: ({ id }, { member }) => (member === null ? [] : [{ action: 'visit.member', memberId: member.id, objectId: id }]),
  run: async ({ tx, actor }, { id }) => {
    const visit = await tx.visit.findFirst({ where: { id, staffId: actor.staffId, closedAt: null }, select: { memberId: true, segment: true } });
    if (!visit) return null;
    if (visit.memberId === null) return { member: null };
    const member = await tx.member.findUnique({ where: { id: visit.memberId }, select: { id: true, name: true, cardNumber: true } });
    return { member: member && { id: member.id, name: member.name, cardEnding: member.cardNumber.slice(-4), segment: visit.segment as Segment } };
  },
});
