import type { MemberStatus, Segment, StatusReason } from '@/lib/members/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { contributionPayer, type RehabDecision } from './contribution';

/** What the advice depends on. `payer` is the local government or employer by name, null when it is not known or there is none. */
export interface StatusFacts {
  readonly status: MemberStatus;
  readonly reason: StatusReason | null;
  readonly since: CalendarDate;
  readonly segment: Segment;
  readonly payer: string | null;
  /** The decision on paying arrears in instalments, where somebody has computed it. */
  readonly rehab?: RehabDecision | null;
}

type NextStep =
  | 'pay' | 'payOrRehab' | 'payOrRehabLater' | 'askEmployer' | 'askLocalGovernment' | 'askBranch'
  | 'referToDinsos' | 'referToLocalGovernment' | 'correctDeath' | 'findOtherCard' | 'finishNewSegment' | 'employerOrSelf'
  | 'studentOrOwn' | 'payFirst' | 'registerNewborn';

/**
 * What is wrong with a membership in plain words and the way out, as keys under the namespace `members`. Arguments whose name ends in `Date`
 * are a CalendarDate that the screen formats first. `error` cannot be mended at the counter alone.
 */
export interface StatusAdvice {
  readonly messageKey: `status.${'active' | 'unknown' | StatusReason}`;
  readonly nextStepKey: `status.next.${NextStep}` | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'success' | 'warning' | 'error';
}

/** Explains a member's status and says what to do about it. */
export function statusAdvice(facts: StatusFacts): StatusAdvice {
  const { status, reason, since, payer, rehab } = facts;
  const params = {
    sinceDate: since,
    payer: payer ?? '',
    hasPayer: payer === null ? 'no' : 'yes',
    ...rehab?.params,
  };
  if (status === 'ACTIVE') return { messageKey: 'status.active', nextStepKey: null, params, severity: 'success' };
  if (reason === null) return { messageKey: 'status.unknown', nextStepKey: 'status.next.askBranch', params, severity: 'error' };
  return { messageKey: `status.${reason}`, nextStepKey: `status.next.${nextStep(reason, facts)}`, params, severity: SEVERITY[reason] };
}

const SEVERITY = {
  arrears: 'warning',
  pbi_delisted: 'warning',
  deceased: 'error',
  duplicate: 'error',
  moved_segment: 'warning',
  employer_inactive: 'warning',
  child_over_age: 'warning',
  first_contribution_unpaid: 'warning',
  newborn_not_reported: 'warning',
} as const satisfies Record<StatusReason, StatusAdvice['severity']>;

const NEXT = {
  deceased: 'correctDeath',
  duplicate: 'findOtherCard',
  moved_segment: 'finishNewSegment',
  employer_inactive: 'employerOrSelf',
  child_over_age: 'studentOrOwn',
  first_contribution_unpaid: 'payFirst',
  newborn_not_reported: 'registerNewborn',
} as const satisfies Record<Exclude<StatusReason, 'arrears' | 'pbi_delisted'>, NextStep>;

function nextStep(reason: StatusReason, { segment, rehab }: StatusFacts): NextStep {
  if (reason === 'pbi_delisted') return segment === 'PBI_APBD' ? 'referToLocalGovernment' : 'referToDinsos';
  if (reason !== 'arrears') return NEXT[reason];
  switch (contributionPayer(segment)) {
    case 'employer':
      return 'askEmployer';
    case 'local_government':
      return 'askLocalGovernment';
    case 'central_government':
      return 'askBranch';
    case 'member':
      if (!rehab || rehab.outcome === 'refused') return 'pay';
      return rehab.outcome === 'allowed' ? 'payOrRehab' : 'payOrRehabLater';
  }
}
