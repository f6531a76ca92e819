import type { Segment } from '@/lib/members/model';
import { type CalendarDate, dateOfParts, dayOfMonth, firstOfMonth, firstOfNextMonth, monthsBetween } from '@/lib/values/calendar-date';

export type CareClass = 1 | 2 | 3;

/** Effective-dated policy values, as they stood on the day asked about. */
export interface ContributionPolicy {
  /** Rupiah a month of a PBPU member, by class (policy `contribution.pbpu`). */
  readonly pbpu: Readonly<Record<CareClass, number>>;
  /** Arrears are billed for so many months at the most (policy `arrears.max_months`). */
  readonly maxArrearsMonths: number;
  /** Policy `rehab.terms`. */
  readonly rehab: { readonly minMonths: number; readonly maxMonths: number; readonly maxInstalments: number };
}

/** The contribution of a month is due on its 10th (DOMAIN "Members", H). */
export const CONTRIBUTION_DUE_DAY = 10;
/** Last days of a month on which REHAB takes registrations: the 28th, in February the 27th (H). */
export const REHAB_LAST_DAY = { february: 27, otherwise: 28 } as const;

export type ContributionPayer = 'central_government' | 'local_government' | 'employer' | 'member';

const PAYERS = {
  PBI_JK: 'central_government',
  PBI_APBD: 'local_government',
  PPU_PN: 'employer',
  PPU_BU: 'employer',
  PBPU: 'member',
  BP: 'member',
} as const satisfies Record<Segment, ContributionPayer>;

/** Who pays the contribution of a segment. Employers pay 4 %, their workers 1 % through the wage. */
export function contributionPayer(segment: Segment): ContributionPayer {
  return PAYERS[segment];
}

/** Rupiah that a member pays a month; null where it is not a fixed sum of the member (others pay, by wage, or by pension). */
export function monthlyContribution(segment: Segment, careClass: CareClass, policy: ContributionPolicy): number | null {
  return segment === 'PBPU' ? policy.pbpu[careClass] : null;
}

/**
 * Months in arrears on a day, at most `maxArrearsMonths`. `paidUntil` is any day of the last month paid for. The month of `today` counts
 * only after its due day.
 */
export function arrearsMonths(paidUntil: CalendarDate, today: CalendarDate, policy: ContributionPolicy): number {
  const begun = monthsBetween(firstOfMonth(paidUntil), firstOfMonth(today));
  const due = dayOfMonth(today) > CONTRIBUTION_DUE_DAY ? begun : begun - 1;
  return Math.min(Math.max(due, 0), policy.maxArrearsMonths);
}

export type RehabRefusal = 'wrong_segment' | 'too_few_months' | 'too_many_months' | 'registration_closed';

/** Whether arrears may be paid in instalments (REHAB), with every reason against it: keys under `members`, `contribution.rehab`. */
export interface RehabDecision {
  /** `later`: nothing but this month's closed registration stands against it. */
  readonly outcome: 'allowed' | 'later' | 'refused';
  readonly reasons: readonly RehabRefusal[];
  readonly params: {
    readonly months: number;
    readonly minMonths: number;
    readonly maxMonths: number;
    /** Most instalments, when not refused. */
    readonly instalments: number;
    /** Last day to register this month; the first day of the next registration when this month's has closed. */
    readonly registerDate: CalendarDate;
  };
}

/** Decides on REHAB for a member of PBPU or BP with `months` of arrears (DOMAIN "Members", M): at most half as many instalments as months. */
export function decideRehab(segment: Segment, months: number, policy: ContributionPolicy, today: CalendarDate): RehabDecision {
  const { minMonths, maxMonths, maxInstalments } = policy.rehab;
  const lastDay = lastRegistrationDay(today);
  const forGood: RehabRefusal[] = [];
  if (contributionPayer(segment) !== 'member') forGood.push('wrong_segment');
  if (months < minMonths) forGood.push('too_few_months');
  if (months > maxMonths) forGood.push('too_many_months');
  const closed = today > lastDay;
  return {
    outcome: forGood.length > 0 ? 'refused' : closed ? 'later' : 'allowed',
    reasons: closed ? [...forGood, 'registration_closed'] : forGood,
    params: {
      months,
      minMonths,
      maxMonths,
      instalments: Math.min(maxInstalments, Math.floor(months / 2)),
      registerDate: closed ? firstOfNextMonth(today) : lastDay,
    },
  };
}

function lastRegistrationDay(today: CalendarDate): CalendarDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const date = dateOfParts(year, month, month === 2 ? REHAB_LAST_DAY.february : REHAB_LAST_DAY.otherwise);
  if (date === null) throw new RangeError('every month has a 27th and a 28th');
  return date;
}
