import * as z from 'zod';
import type { Segment, StatusReason } from '@/lib/members/model';
import {
  arrearsMonths, contributionPayer, decideRehab, monthlyContribution,
  type CareClass, type ContributionPayer, type ContributionPolicy, type RehabDecision,
} from '@/lib/members/rules/contribution';
import type { Tx } from '@/lib/server/db';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** How a member's contribution stands. Rupiah and months are whole numbers. */
export interface ContributionState {
  payer: ContributionPayer;
  /** Rupiah that the member pays a month; null where it is not a fixed sum of the member. */
  monthly: number | null;
  /** Months that the member owes; 0 where others pay. */
  arrearsMonths: number;
  /** Whether the arrears may be paid in instalments; null without arrears. */
  rehab: RehabDecision | null;
}

interface Facts {
  segment: Segment;
  careClass: CareClass;
  statusReason: StatusReason | null;
  paidUntil: CalendarDate | null;
}

/** Memberships that owe nothing more, whatever was paid last. */
const SETTLED: readonly (StatusReason | null)[] = ['deceased', 'duplicate', 'moved_segment'];

const rupiah = z.number().int().nonnegative();
const count = z.number().int().positive();
const VALUES = z.object({
  'contribution.pbpu': z.object({ 1: rupiah, 2: rupiah, 3: rupiah }),
  'arrears.max_months': count,
  'rehab.terms': z.object({ minMonths: count, maxMonths: count, maxInstalments: count }),
});

/** The state of a contribution on a day. Policy values are read only for those who pay themselves. Throws when the day has no values. */
export async function loadContribution(tx: Tx, { segment, careClass, statusReason, paidUntil }: Facts, today: CalendarDate): Promise<ContributionState> {
  const payer = contributionPayer(segment);
  if (payer !== 'member') return { payer, monthly: null, arrearsMonths: 0, rehab: null };
  const policy = await loadPolicy(tx, today);
  const months = paidUntil === null || SETTLED.includes(statusReason) ? 0 : arrearsMonths(paidUntil, today, policy);
  return {
    payer,
    monthly: monthlyContribution(segment, careClass, policy),
    arrearsMonths: months,
    rehab: months === 0 ? null : decideRehab(segment, months, policy, today),
  };
}

async function loadPolicy(tx: Tx, on: CalendarDate): Promise<ContributionPolicy> {
  const rows = await tx.$queryRaw<{ key: string; value: unknown }[]>`
    SELECT DISTINCT ON (key) key, value FROM policy_value
    WHERE key IN ('contribution.pbpu', 'arrears.max_months', 'rehab.terms') AND valid_from <= ${on}::date ORDER BY key, valid_from DESC`;
  const values = VALUES.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  return { pbpu: values['contribution.pbpu'], maxArrearsMonths: values['arrears.max_months'], rehab: values['rehab.terms'] };
}
