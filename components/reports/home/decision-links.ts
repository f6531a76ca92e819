import type { Decision, DecisionKind } from '@/lib/reports/queries/home-decisions';
import { reportAddress } from '../report-address';

/** What is past its time comes first and is said to be urgent; the rest waits. */
export const URGENT: readonly DecisionKind[] = ['red_unassigned', 'complaints_late', 'call_backs_late'];

/** The queue in which a decision is worked, with the filter that shows just these. */
export function decisionAddress({ kind, most }: Pick<Decision, 'kind' | 'most'>): string {
  switch (kind) {
    case 'red_unassigned':
      return reportAddress('/complaints', { view: 'unassigned', level: 'red' });
    case 'complaints_late':
      return reportAddress('/complaints', { view: 'overdue' });
    case 'call_backs_late':
      return '/call-backs';
    case 'transfers':
      return reportAddress('/transfers', { view: 'waiting' });
    case 'requests':
      return reportAddress('/requests', { view: 'waiting' });
    case 'facilities_full':
      return reportAddress('/policies', { branch: most });
  }
}
