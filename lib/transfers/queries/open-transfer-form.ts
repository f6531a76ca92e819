import { selectFacilityFacts, type FacilityFacts } from '@/lib/facilities';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Relation, Sex } from '@/lib/members/model';
import { openMember } from '@/lib/privacy';
import { defineQuery } from '@/lib/server/use-case';
import { effectiveDateOf } from '@/lib/transfers/rules/effective-date';
import type { TransferPolicy } from '@/lib/transfers/rules/facts';
import { OpenTransferForm } from '@/lib/transfers/schemas';
import { ageOn, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { maskFamilyCardNumber } from '@/lib/values/mask';
import { loadMemberFacts, type MemberFacts } from './load-facts';
import { loadTransferPolicy } from './load-policy';

/** A family member on the form: who, and the facts that the rules look at. */
export interface FamilyCandidate extends MemberFacts {
  name: string;
  sex: Sex;
  age: number;
  relation: Relation;
}

/** Everything that the form needs to decide in the browser with the same rules as the server. */
export interface TransferForm {
  memberId: string;
  familyCard: string;
  family: FamilyCandidate[];
  /** Facilities of the member's vicinity: those of the actor's branch. Others are searched. */
  facilities: FacilityFacts[];
  policy: TransferPolicy;
  today: CalendarDate;
}

const FAMILY_LIMIT = 30;
const FACILITY_LIMIT = 400;

/** Opens the form for a member: the whole family card, the branch's facilities, the policy of today. Every member shown is audited. */
export const openTransferForm = defineQuery<{ memberId: string }, TransferForm>({
  name: 'transfers.openForm',
  permission: 'transfer:request',
  scope: 'nation',
  counts: 'opening',
  input: OpenTransferForm,
  audit: (_, form) => form.family.map(({ member }) => ({ action: 'member.open', memberId: member.id, reason: 'transfer_form' })),
  run: async (context, { memberId }) => {
    const { tx, actor, today } = context;
    await openMember(context, memberId);
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { familyCard: true, branchId: true } });
    if (!member) return null;
    const family = await tx.member.findMany({
      where: { familyCard: member.familyCard },
      select: { id: true, name: true, sex: true, birthDate: true, relation: true },
      orderBy: [{ relation: 'asc' }, { birthDate: 'asc' }],
      take: FAMILY_LIMIT,
    });
    const facts = await loadMemberFacts(tx, family.map(({ id }) => id), today);
    const byId = new Map(facts.map((each) => [each.member.id, each]));
    const branchId = actor.branch?.id ?? member.branchId;
    return {
      memberId,
      familyCard: maskFamilyCardNumber(member.familyCard, 'record'),
      family: family.flatMap((each) => {
        const own = byId.get(each.id);
        if (!own) return [];
        return { ...own, name: each.name, sex: each.sex as Sex, age: ageOn(fromDbDate(each.birthDate), today), relation: each.relation as Relation };
      }),
      facilities: await selectFacilityFacts(tx, Prisma.sql`f.branch_id = ${branchId} AND f.type <> 'hospital'`, FACILITY_LIMIT, effectiveDateOf(today)),
      policy: await loadTransferPolicy(tx, today),
      today,
    };
  },
});
