import type { Minutes } from './minutes';
import type { Satisfaction } from './satisfaction';

/** By what the branches are compared. */
export const HOME_SORTS = ['name', 'visits', 'avoidable', 'wait', 'activated', 'satisfied', 'waiting', 'late'] as const;
export type HomeSort = (typeof HOME_SORTS)[number];

/** A branch beside the others: its last seven days, and what waits there. */
export interface HomeBranch {
  id: string;
  name: string;
  visits: number;
  visitsBefore: number;
  avoidableShare: number | null;
  waitP90: Minutes | null;
  activated: number;
  satisfaction: Satisfaction;
  /** Transfers and requests that wait for a decision; null where the reader does not see them. */
  waiting: number | null;
  /** Complaints and call-backs past their time. */
  late: number | null;
}

/** The number by which a column orders; null where there is none. */
function orderOf(branch: HomeBranch, column: Exclude<HomeSort, 'name'>): number | null {
  switch (column) {
    case 'avoidable':
      return branch.avoidableShare;
    case 'wait':
      return branch.waitP90 && branch.waitP90.minutes + (branch.waitP90.over ? 1 : 0);
    case 'satisfied':
      return branch.satisfaction.satisfied;
    default:
      return branch[column];
  }
}

/** The branches in the order of a column, either way; what has no figure stands last, equals by name. */
export function sortBranches(branches: readonly HomeBranch[], { column, descending }: { column: HomeSort; descending: boolean }): HomeBranch[] {
  const way = descending ? -1 : 1;
  const byName = (a: HomeBranch, b: HomeBranch) => a.name.localeCompare(b.name, 'id');
  if (column === 'name') return [...branches].sort((a, b) => way * byName(a, b));
  return [...branches].sort((a, b) => {
    const [first, second] = [orderOf(a, column), orderOf(b, column)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    return way * (first - second) || byName(a, b);
  });
}
