import { helpAdvice, likelyProblem, type Advice } from '@/lib/app-help/rules/advice';
import type { HelpProblem } from '@/lib/app-help/model';
import { OpenHelp } from '@/lib/app-help/schemas';
import { maskEmail } from '@/lib/members';
import type { MemberStatus, Segment } from '@/lib/members/model';
import { openMember } from '@/lib/privacy';
import { defineQuery } from '@/lib/server/use-case';
import { ageOn, fromDbDate } from '@/lib/values/calendar-date';
import { maskPhone } from '@/lib/values/mask';
import { listHelps, type HelpLine } from './list-helps';

/** What the front-liner has in view while helping: telephone and e-mail masked, enough to compare with what the member's app shows. */
export interface AppHelpView {
  memberId: string;
  name: string;
  phone: string | null;
  email: string | null;
  /** Since when the app is linked, an ISO text; null when it is not. */
  appLinkedAt: string | null;
  advice: Advice[];
  likely: HelpProblem | null;
  helps: HelpLine[];
}

/** Opens the help with the app for a member of any office; the opening is audited. */
export const openHelp = defineQuery<{ memberId: string }, AppHelpView>({
  name: 'appHelp.open',
  permission: 'queue:serve',
  scope: 'nation',
  counts: 'opening',
  input: OpenHelp,
  audit: (_, { memberId }) => [{ action: 'member.open', memberId, reason: 'app_help' }],
  run: async (context, { memberId }) => {
    const { tx, today } = context;
    await openMember(context, memberId);
    const member = await tx.member.findUnique({
      where: { id: memberId },
      select: { name: true, phone: true, email: true, appLinkedAt: true, segment: true, status: true, birthDate: true },
    });
    if (!member) return null;
    const hasEmail = member.email !== null;
    const linked = member.appLinkedAt !== null;
    return {
      memberId,
      name: member.name,
      phone: member.phone && maskPhone(member.phone),
      email: member.email && maskEmail(member.email),
      appLinkedAt: member.appLinkedAt?.toISOString() ?? null,
      advice: helpAdvice({
        linked, hasEmail, hasPhone: member.phone !== null, segment: member.segment as Segment, status: member.status as MemberStatus, age: ageOn(fromDbDate(member.birthDate), today),
      }),
      likely: likelyProblem({ linked, hasEmail }),
      helps: await listHelps(tx, memberId),
    };
  },
});
