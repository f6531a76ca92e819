import type { HelpProblem } from '@/lib/app-help/model';
import type { MemberStatus, Segment } from '@/lib/members/model';

/** What the guide looks at of a member; whole years. */
export interface AdviceFacts {
  readonly linked: boolean;
  readonly segment: Segment;
  readonly status: MemberStatus;
  readonly age: number;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
}

/** What to bear in mind while helping, in the order in which it is said. */
export const ADVICE = ['inactive', 'office_only', 'no_phone', 'no_email', 'take_time'] as const;
export type Advice = (typeof ADVICE)[number];

/** From this age on the app is known to be harder: DOMAIN "Visits" (over 40 years old, H). */
const UNHURRIED_FROM = 41;

/** Says before the first step what of the member's data matters for it. A PBI APBD member still has to come for a facility change (H). */
export function helpAdvice({ segment, status, age, hasPhone, hasEmail }: AdviceFacts): Advice[] {
  const holds: Record<Advice, boolean> = {
    inactive: status === 'INACTIVE',
    office_only: segment === 'PBI_APBD',
    no_phone: !hasPhone,
    no_email: !hasEmail,
    take_time: age >= UNHURRIED_FROM,
  };
  return ADVICE.filter((advice) => holds[advice]);
}

/** The problem that the data speak for; null when they do not tell. */
export function likelyProblem({ linked, hasEmail }: Pick<AdviceFacts, 'linked' | 'hasEmail'>): HelpProblem | null {
  if (linked) return null;
  return hasEmail ? 'new_install' : 'no_email';
}
